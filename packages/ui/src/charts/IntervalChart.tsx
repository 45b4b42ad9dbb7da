import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { IntervalTrack } from './IntervalTrack.tsx';

export type IntervalRow = {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly shrunk: number | null;
  /** Null where the evidence does not carry a rank. */
  readonly rank: { readonly rank: number; readonly low: number; readonly high: number } | null;
};

/** The stretch of the scale that holds every interval, in whole tens. */
export const intervalDomain = (
  rows: readonly { readonly low: number; readonly high: number }[],
): readonly [number, number] => {
  const low = Math.min(...rows.map(row => row.low), 100);
  const high = Math.max(...rows.map(row => row.high), 0);
  return low >= high
    ? [0, 100]
    : [Math.max(0, Math.floor(low / 10) * 10), Math.min(100, Math.ceil(high / 10) * 10)];
};

/** A caterpillar chart that is a table: every figure drawn is also written. */
export const IntervalChart = ({ rows, target }: { rows: readonly IntervalRow[]; target: number | null }) => {
  const say = useUiMessages();
  const formats = useFormats();
  const domain = intervalDomain(rows);
  return (
    <DataTable
      caption={say('interval.caption')}
      rows={rows}
      rowKey={({ id }) => id}
      initialOrder={{ column: 'score', descending: true }}
      columns={[
        {
          key: 'name',
          header: say('interval.name'),
          rowHeader: true,
          sortValue: ({ name }) => name,
          render: ({ name }) => name,
        },
        {
          key: 'track',
          header: `${domain[0]} – ${domain[1]}`,
          width: '45%',
          render: ({ low, high, score, shrunk }) => (
            <IntervalTrack {...{ low, high, score, shrunk, target, domain }} />
          ),
        },
        {
          key: 'score',
          header: say('interval.score'),
          align: 'end',
          descendingFirst: true,
          sortValue: ({ score }) => score,
          render: ({ score }) => formats.score(score),
        },
        {
          key: 'range',
          header: say('interval.range'),
          align: 'end',
          render: ({ low, high }) => `${formats.score(low)} – ${formats.score(high)}`,
        },
        {
          key: 'rank',
          header: say('interval.rank'),
          align: 'end',
          render: ({ rank }) => (rank === null ? '–' : `${rank.rank} (${rank.low}–${rank.high})`),
        },
      ]}
    />
  );
};
