import { textCell, type FigureChart, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedTrend } from '../../trend/presented.ts';
import { joiningParts, type FigureContext } from '../figure-context.ts';
import { rangeColumn } from './figure-parts.ts';
import { trendWords } from './trend-words.ts';

type Range = { readonly low: number; readonly high: number } | null;
type Limits = NonNullable<Extract<FigureChart, { readonly kind: 'series' }>['limits']>;

const evidenceOf = ({ method }: PresentedTrend, context: FigureContext, how: string) => {
  const { numbers, words, date } = context;
  const count = (value: number) => numbers.text(value, 'count');
  return {
    n: trendWords[context.language].n(count(method.dealers), count(method.audits)),
    method: [
      words.version(method.version, numbers.text(method.intervalLevel, 'share')),
      how,
      ...joiningParts(method.joining, context),
    ].join(' · '),
    date,
  };
};

const limitsOf = (ranges: readonly Range[], name: string, { numbers }: FigureContext): Limits => ({
  name,
  ranges: ranges.map(range =>
    range === null
      ? null
      : { low: numbers.round(range.low, 'score'), high: numbers.round(range.high, 'score') },
  ),
});

const scoresFigure = (trend: PresentedTrend, context: FigureContext): ReportFigure => {
  const { numbers, read, words: shared, link } = context;
  const words = trendWords[context.language];
  const { points, watch, method } = trend;
  const rounded = (value: number | null) => (value === null ? null : numbers.round(value, 'score'));
  const alarm = points.find(({ cusum }) => cusum !== null && cusum.signal !== null);
  const signal = alarm?.cusum?.signal ?? null;
  return {
    id: 'trend',
    title: shared.panels.trend,
    ...evidenceOf(trend, context, words.how(method.items)),
    link: link('/network/trend'),
    sentences:
      points.length === 0
        ? [shared.nothing]
        : watch === null
          ? [words.unwatched(method.leastWaves)]
          : [
              alarm === undefined || signal === null ? words.calm : words.signal[signal](read(alarm.name)),
              words.target(watch.baselineWaves),
            ],
    chart: {
      kind: 'series',
      yName: shared.score,
      places: points.map(({ name }) => read(name)),
      lines: [{ name: shared.score, values: points.map(({ mean }) => rounded(mean)) }],
      limits:
        watch === null
          ? null
          : limitsOf(
              points.map(({ control }) => control),
              words.limits,
              context,
            ),
      target:
        watch === null
          ? null
          : {
              name: words.targetName(numbers.text(watch.target, 'score')),
              value: numbers.round(watch.target, 'score'),
            },
      style: 'score',
    },
    table: {
      columns: [
        { name: words.wave, align: 'start', share: 2 },
        { name: shared.dealers, align: 'end' },
        { name: shared.audits, align: 'end' },
        { name: shared.score, align: 'end' },
        rangeColumn(shared.interval(numbers.text(method.intervalLevel, 'share')), context),
        rangeColumn(words.limits, context),
      ],
      rows: points.map(({ name, dealers, audits, mean, interval, control }) => [
        textCell(read(name)),
        numbers.cell(dealers, 'count'),
        numbers.cell(audits, 'count'),
        numbers.cell(mean, 'score'),
        numbers.range(interval, 'score'),
        numbers.range(control, 'score'),
      ]),
    },
  };
};

const findingsFigure = (
  trend: PresentedTrend,
  found: NonNullable<PresentedTrend['findings']>,
  context: FigureContext,
): ReportFigure => {
  const { numbers, read, words: shared, link } = context;
  const words = trendWords[context.language];
  const { points } = trend;
  return {
    id: 'trend-findings',
    title: words.findings,
    ...evidenceOf(trend, context, words.findingsHow(numbers.text(found.dispersion, 'hundredths'))),
    link: link('/network/trend'),
    sentences: [],
    chart: {
      kind: 'series',
      yName: words.perAudit,
      places: points.map(({ name }) => read(name)),
      lines: [
        {
          name: words.perAudit,
          values: points.map(({ findings }) =>
            findings === null ? null : numbers.round(findings.perAudit, 'score'),
          ),
        },
      ],
      limits: limitsOf(
        points.map(({ findings }) => findings),
        words.limits,
        context,
      ),
      target: {
        name: words.mean(numbers.text(found.centre, 'score')),
        value: numbers.round(found.centre, 'score'),
      },
      style: 'score',
    },
    table: {
      columns: [
        { name: words.wave, align: 'start', share: 2 },
        { name: shared.audits, align: 'end' },
        { name: words.perAudit, align: 'end' },
        rangeColumn(words.limits, context),
      ],
      rows: points.map(({ name, audits, findings }) => [
        textCell(read(name)),
        numbers.cell(audits, 'count'),
        numbers.cell(findings?.perAudit ?? null, 'score'),
        numbers.range(findings, 'score'),
      ]),
    },
  };
};

/** Scores and findings wave by wave, with the limits within which they move by chance. */
export const trendFigures = (trend: PresentedTrend, context: FigureContext): readonly ReportFigure[] => [
  scoresFigure(trend, context),
  ...(trend.findings === null ? [] : [findingsFigure(trend, trend.findings, context)]),
];
