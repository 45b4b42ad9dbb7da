import { DataTable, IntervalTrack, intervalDomain, useFormats, type Column } from '@truthline/ui';
import { useMemo } from 'react';
import type { Comparison } from '../comparison/comparison.ts';
import { useContentText } from '../../frame/use-content-text.ts';
import { useNetworkMessages } from '../frame/use-network-messages.ts';

type Row = Comparison['rows'][number];

const RankCell = ({ row }: { row: Row }) => {
  const say = useNetworkMessages();
  if (row.rank !== null) {
    const { rank, low, high } = row.rank;
    return say('rank.value', { rank, low, high });
  }
  if (row.insufficient === null) return '–';
  const further = row.insufficient.furtherAudits;
  return (
    <span className="tl-network-insufficient">
      {further === null ? say('rank.insufficientOpen') : say('rank.insufficient', { count: further })}
    </span>
  );
};

/** Every dealer with its uncertainty; a rank only where the evidence carries one. */
export const LeagueTable = ({ comparison }: { comparison: Comparison }) => {
  const say = useNetworkMessages();
  const read = useContentText();
  const formats = useFormats();
  const { rows, method, regions } = comparison;
  const { networkMean } = method;
  const level = formats.percent(method.intervalLevel);
  const columns = useMemo((): readonly Column<Row>[] => {
    const regionNames = new Map(regions.map(({ id, name }) => [id, read(name)]));
    const domain = intervalDomain(rows.flatMap(({ interval }) => (interval === null ? [] : [interval])));
    const score = (value: number | null) => formats.score(value);
    return [
      {
        key: 'dealer',
        header: say('column.dealer'),
        rowHeader: true,
        sortValue: ({ name }) => read(name),
        render: ({ name, code }) => (
          <>
            {read(name)} <span className="tl-network-code">{code}</span>
          </>
        ),
      },
      {
        key: 'region',
        secondary: true,
        header: say('column.region'),
        sortValue: ({ regionId }) => regionNames.get(regionId) ?? null,
        render: ({ regionId }) => regionNames.get(regionId) ?? '–',
      },
      {
        key: 'audits',
        secondary: true,
        header: say('column.audits'),
        align: 'end',
        descendingFirst: true,
        sortValue: ({ auditCount }) => auditCount,
        render: ({ auditCount }) => formats.number(auditCount),
      },
      {
        key: 'items',
        secondary: true,
        header: say('column.items'),
        align: 'end',
        descendingFirst: true,
        sortValue: ({ itemCount }) => itemCount,
        render: ({ itemCount }) => formats.number(itemCount),
      },
      {
        key: 'score',
        secondary: true,
        header: say('column.score'),
        align: 'end',
        descendingFirst: true,
        sortValue: ({ mean }) => mean,
        render: ({ mean }) => score(mean),
      },
      {
        key: 'track',
        secondary: true,
        header: `${say('column.track')} ${domain[0]}–${domain[1]}`,
        width: '22%',
        render: ({ mean, interval, shrunk }) =>
          mean === null || interval === null ? (
            '–'
          ) : (
            <IntervalTrack
              low={interval.low}
              high={interval.high}
              score={mean}
              shrunk={shrunk}
              target={networkMean}
              domain={domain}
            />
          ),
      },
      {
        key: 'interval',
        secondary: true,
        header: say('column.interval', { level }),
        align: 'end',
        render: ({ interval }) =>
          interval === null ? '–' : `${score(interval.low)} – ${score(interval.high)}`,
      },
      {
        key: 'shrunk',
        header: say('column.shrunk'),
        align: 'end',
        descendingFirst: true,
        sortValue: ({ shrunk }) => shrunk,
        render: ({ shrunk }) => score(shrunk),
      },
      {
        key: 'reliability',
        secondary: true,
        header: say('column.reliability'),
        align: 'end',
        descendingFirst: true,
        sortValue: ({ reliability }) => reliability,
        render: ({ reliability }) => (reliability === null ? '–' : formats.number(reliability, 2)),
      },
      {
        key: 'rank',
        header: say('column.rank'),
        align: 'end',
        sortValue: ({ rank }) => rank?.rank ?? null,
        render: row => <RankCell row={row} />,
      },
    ];
  }, [say, read, formats, rows, regions, level, networkMean]);
  return (
    <DataTable
      key={method.checklistId}
      caption={say('table.title')}
      columns={columns}
      rows={rows}
      rowKey={({ dealerId }) => dealerId}
      initialOrder={{ column: 'shrunk', descending: true }}
    />
  );
};
