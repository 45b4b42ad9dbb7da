import { DataTable, IntervalTrack, Panel, useFormats, useSigned, type Column } from '@truthline/ui';
import type { Drivers } from './drivers.ts';
import { useDriversMessages } from './use-drivers-messages.ts';

type Row = {
  readonly key: string;
  readonly name: string;
  readonly n: number;
  readonly gap: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
};

/** SERVQUAL gaps: what was met minus what was expected. A chart that is a table. */
export const GapsPanel = ({ drivers: { gaps, overallGap } }: { drivers: Drivers }) => {
  const say = useDriversMessages();
  const formats = useFormats();
  const signed = useSigned(2);
  if (gaps.length === 0) return null;
  const rows: readonly Row[] = [
    ...gaps.map(({ dimension, ...gap }) => ({ key: dimension, name: say(`dimension.${dimension}`), ...gap })),
    ...(overallGap === null ? [] : [{ key: 'overall', name: say('gaps.overall'), ...overallGap }]),
  ];
  const ends = rows.flatMap(({ interval }) => (interval === null ? [] : [interval.low, interval.high]));
  const domain = [Math.floor(2 * Math.min(0, ...ends)) / 2, Math.ceil(2 * Math.max(0, ...ends)) / 2] as const;
  const columns: readonly Column<Row>[] = [
    { key: 'dimension', header: say('column.dimension'), rowHeader: true, render: ({ name }) => name },
    {
      key: 'track',
      header: say('column.track', {
        low: signed(domain[0]),
        high: signed(domain[1]),
      }),
      width: '30%',
      render: ({ gap, interval }) =>
        gap === null || interval === null ? null : (
          <IntervalTrack
            low={interval.low}
            high={interval.high}
            score={gap}
            shrunk={null}
            target={0}
            domain={domain}
          />
        ),
    },
    {
      key: 'gap',
      header: say('column.gap'),
      align: 'end',
      render: ({ gap }) => (gap === null ? '–' : signed(gap)),
    },
    {
      key: 'interval',
      header: say('column.interval'),
      align: 'end',
      render: ({ interval }) =>
        interval === null
          ? '–'
          : say('gaps.interval', { low: signed(interval.low), high: signed(interval.high) }),
    },
    {
      key: 'n',
      header: say('column.n'),
      align: 'end',
      secondary: true,
      render: ({ n }) => formats.number(n),
    },
  ];
  return (
    <Panel title={say('gaps.title')} note={say('gaps.note')} flush>
      <DataTable caption={say('gaps.caption')} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Panel>
  );
};
