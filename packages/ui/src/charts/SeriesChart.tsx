import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { DataTable, type Column } from '../parts/DataTable.tsx';
import { ChartWithTable } from './ChartWithTable.tsx';
import { flagShape } from './funnel.ts';
import type { SeriesLine, SeriesPlace, SeriesPoint } from './series.ts';
import { SeriesDrawing } from './SeriesDrawing.tsx';

export type SeriesChartProps = {
  /** In the order of time. */
  readonly places: readonly SeriesPlace[];
  readonly lines: readonly SeriesLine[];
  readonly target: { readonly value: number; readonly name: string } | null;
  readonly format: (value: number) => string;
  /** The axis ends at whole steps of this. */
  readonly step: number;
  /** What is shown, in the language of the screen. */
  readonly words: {
    readonly caption: string;
    /** What a place is, and what stands behind it. */
    readonly place: string;
    readonly evidence: string;
    readonly value: string;
    readonly interval: string;
    readonly limits: string;
    readonly judgement: string;
    readonly above: string;
    readonly below: string;
    readonly within: string;
  };
};

type Row = { readonly place: SeriesPlace; readonly points: readonly (SeriesPoint | null)[] };

const SeriesTable = ({ places, lines, words, format }: SeriesChartProps) => {
  const rows = places.map((place, at): Row => ({
    place,
    points: lines.map(({ points }) => points[at] ?? null),
  }));
  const bounds = (range: { readonly low: number; readonly high: number } | null | undefined) =>
    range === null || range === undefined ? '–' : `${format(range.low)} – ${format(range.high)}`;
  const hasInterval = lines.some(({ points }) => points.some(({ interval }) => interval !== null));
  const hasLimits = places.some(({ limits }) => limits !== null);
  const columns: readonly Column<Row>[] = [
    { key: 'place', header: words.place, rowHeader: true, render: ({ place }) => place.name },
    { key: 'evidence', header: words.evidence, secondary: true, render: ({ place }) => place.evidence },
    ...lines.map((line, lineAt): Column<Row> => ({
      key: line.id,
      header: line.name,
      align: 'end',
      render: ({ points }) => {
        const value = points[lineAt]?.value ?? null;
        return value === null ? '–' : format(value);
      },
    })),
    ...(hasInterval
      ? [
          {
            key: 'interval',
            header: words.interval,
            align: 'end' as const,
            render: ({ points }: Row) => bounds(points[0]?.interval),
          },
        ]
      : []),
    ...(hasLimits
      ? [
          {
            key: 'limits',
            header: words.limits,
            align: 'end' as const,
            secondary: true,
            render: ({ place }: Row) => bounds(place.limits),
          },
          {
            key: 'judgement',
            header: words.judgement,
            render: ({ points }: Row) => {
              const flag = points.find(point => point !== null && point.flag !== 'within')?.flag ?? 'within';
              return points.every(point => point === null || point.value === null) ? '–' : words[flag];
            },
          },
        ]
      : []),
  ];
  return <DataTable caption={words.caption} rows={rows} rowKey={({ place }) => place.id} columns={columns} />;
};

const SeriesLegend = ({ places, lines, words }: SeriesChartProps) => {
  const say = useUiMessages();
  const hasLimits = places.some(({ limits }) => limits !== null);
  const hasInterval = lines.some(({ points }) => points.some(({ interval }) => interval !== null));
  return (
    <ul className="tl-chart-legend" aria-label={say('chart.legend')}>
      {lines.map(({ id, name }, lineAt) => (
        <li key={id}>
          <svg viewBox="0 0 22 12" aria-hidden>
            <path className="tl-chart-series" data-line={lineAt} d="M0 6H22" />
          </svg>
          {name}
        </li>
      ))}
      {hasInterval ? (
        <li>
          <svg viewBox="0 0 22 12" aria-hidden>
            <path className="tl-chart-whisker" d="M11 0V12" />
          </svg>
          {words.interval}
        </li>
      ) : null}
      {hasLimits ? (
        <li>
          <svg viewBox="0 0 22 12" aria-hidden>
            <path className="tl-chart-limit" data-wide="false" d="M0 6H22" />
          </svg>
          {words.limits}
        </li>
      ) : null}
      {(hasLimits ? (['above', 'below'] as const) : []).map(flag => (
        <li key={flag}>
          <svg viewBox="-11 -6 22 12" aria-hidden>
            <g className="tl-chart-point" data-flag={flag}>
              <path d={flagShape(flag, 0, 0)} />
            </g>
          </svg>
          {words[flag]}
        </li>
      ))}
    </ul>
  );
};

/** Values over time between control limits, each with its interval and the evidence behind it. */
export const SeriesChart = (props: SeriesChartProps) => (
  <ChartWithTable
    chart={
      <>
        <SeriesDrawing {...props} />
        <SeriesLegend {...props} />
      </>
    }
    table={<SeriesTable {...props} />}
  />
);
