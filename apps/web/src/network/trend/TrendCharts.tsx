import { Panel, SeriesChart, useFormats, useSigned, type SeriesPlace } from '@truthline/ui';
import type { api } from '../../app/api-client.ts';
import { useContentText } from '../../frame/use-content-text.ts';
import { useTrendMessages } from './use-trend-messages.ts';

export type Trend = Awaited<ReturnType<typeof api.network.trend.query>>;
type Point = Trend['points'][number];
type Range = { readonly low: number; readonly high: number };

const flagOf = (value: number | null, limits: Range | null) =>
  value === null || limits === null || (value >= limits.low && value <= limits.high)
    ? ('within' as const)
    : value > limits.high
      ? ('above' as const)
      : ('below' as const);

/** What all three charts say the same: the waves with what stands behind them. */
const useChartParts = ({ of, points }: Trend) => {
  const say = useTrendMessages();
  const read = useContentText();
  const formats = useFormats();
  return {
    places: (limitsOf: (point: Point) => Range | null): readonly SeriesPlace[] =>
      points.map(point => ({
        id: point.waveId,
        name: read(point.name),
        evidence:
          of.kind === 'dealer'
            ? say('chart.visits', { count: point.audits })
            : say('chart.dealers', {
                dealers: formats.number(point.dealers),
                audits: formats.number(point.audits),
              }),
        limits: limitsOf(point),
      })),
    words: {
      place: say('chart.wave'),
      evidence: say('chart.evidence'),
      interval: say('chart.interval'),
      limits: say('chart.limits'),
      judgement: say('chart.judgement'),
      above: say('chart.above'),
      below: say('chart.below'),
      within: say('chart.within'),
    },
  };
};

/** What the watch found, in a sentence. */
const TrendWords = ({ trend: { points, watch } }: { trend: Trend }) => {
  const say = useTrendMessages();
  const read = useContentText();
  if (watch === null) return null;
  const alarm = points.find(({ cusum }) => cusum !== null && cusum.signal !== null);
  const signal = alarm?.cusum?.signal;
  return (
    <p className="tl-trend-words" data-signal={signal ?? 'none'}>
      {alarm === undefined || signal === null || signal === undefined
        ? say('words.calm')
        : say(`words.signal.${signal}`, { wave: read(alarm.name) })}
    </p>
  );
};

export const ScoresPanel = ({ trend }: { trend: Trend }) => {
  const say = useTrendMessages();
  const formats = useFormats();
  const { places, words } = useChartParts(trend);
  const { points, watch, method } = trend;
  return (
    <Panel
      title={say('scores.title')}
      note={
        watch === null
          ? say('scores.unwatched', { count: method.leastWaves })
          : say('scores.note', { count: watch.baselineWaves })
      }
    >
      <TrendWords trend={trend} />
      <SeriesChart
        places={places(({ control }) => control)}
        lines={[
          {
            id: 'score',
            name: say('chart.score'),
            points: points.map(({ mean, interval, control }) => ({
              value: mean,
              interval,
              flag: flagOf(mean, control),
            })),
          },
        ]}
        target={
          watch === null
            ? null
            : { value: watch.target, name: say('scores.target', { target: formats.score(watch.target) }) }
        }
        format={formats.score}
        step={5}
        words={{ ...words, caption: say('scores.caption'), value: say('chart.score') }}
      />
    </Panel>
  );
};

export const CusumPanel = ({ trend }: { trend: Trend }) => {
  const say = useTrendMessages();
  const signed = useSigned();
  const formats = useFormats();
  const { places, words } = useChartParts(trend);
  const { points, watch } = trend;
  if (watch === null) return null;
  const limits = { low: -watch.decision, high: watch.decision };
  return (
    <Panel
      title={say('cusum.title')}
      note={say('cusum.note', {
        allowance: formats.number(watch.allowance, 1),
        decision: formats.number(watch.decision),
      })}
    >
      <SeriesChart
        places={places(() => limits)}
        lines={(['up', 'down'] as const).map(side => ({
          id: side,
          name: say(`cusum.${side}`),
          points: points.map(({ cusum }) => ({
            value: cusum?.[side] ?? null,
            interval: null,
            flag: flagOf(cusum?.[side] ?? null, limits),
          })),
        }))}
        target={null}
        format={signed}
        step={2}
        words={{
          ...words,
          caption: say('cusum.caption'),
          value: say('cusum.title'),
          limits: say('cusum.limits'),
        }}
      />
    </Panel>
  );
};

export const FindingsPanel = ({ trend }: { trend: Trend }) => {
  const say = useTrendMessages();
  const formats = useFormats();
  const { places, words } = useChartParts(trend);
  const { points, findings } = trend;
  if (findings === null) return null;
  return (
    <Panel
      title={say('findings.title')}
      note={say('findings.note', { phi: formats.number(findings.dispersion, 2) })}
    >
      <SeriesChart
        places={places(point => point.findings)}
        lines={[
          {
            id: 'findings',
            name: say('chart.perAudit'),
            points: points.map(({ findings: found }) => ({
              value: found?.perAudit ?? null,
              interval: null,
              flag: flagOf(found?.perAudit ?? null, found),
            })),
          },
        ]}
        target={{
          value: findings.centre,
          name: say('findings.centre', { centre: formats.number(findings.centre, 1) }),
        }}
        format={formats.score}
        step={1}
        words={{ ...words, caption: say('findings.caption'), value: say('chart.perAudit') }}
      />
    </Panel>
  );
};
