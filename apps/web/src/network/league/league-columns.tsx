import { ActionIcon } from '@mantine/core';
import { IconPin, IconPinnedFilled } from '@tabler/icons-react';
import { IntervalTrack, intervalDomain, type Column, type Formats } from '@truthline/ui';
import type { LocalText } from '@truthline/blueprint';
import type { Comparison } from '../comparison/comparison.ts';
import type { useNetworkMessages } from '../frame/use-network-messages.ts';
import { RankCell } from './RankCell.tsx';
import { TrendLine } from './TrendLine.tsx';

export type LeagueRow = Comparison['rows'][number];

type LeagueWords = {
  readonly say: ReturnType<typeof useNetworkMessages>;
  readonly read: (text: LocalText) => string;
  readonly formats: Formats;
  readonly waveNames: readonly string[];
  readonly pins: ReadonlySet<string>;
  readonly onPin: (dealerId: string) => void;
};

/** The smallest stretch of the scale that holds every mean of a wave. */
const trendDomain = (rows: readonly LeagueRow[]): readonly [number, number] => {
  let low = 100;
  let high = 0;
  for (const { trend } of rows)
    for (const point of trend)
      if (point !== null) {
        low = Math.min(low, point.mean);
        high = Math.max(high, point.mean);
      }
  return low > high ? [0, 100] : [low, high];
};

/** A chance as a share. It is counted in draws: none of them in ten thousand is under one in a hundred, not nought. */
const chanceText = (formats: Formats, chance: number) =>
  chance < 0.01
    ? `< ${formats.percent(0.01)}`
    : chance > 0.99
      ? `> ${formats.percent(0.99)}`
      : formats.percent(chance);

/** What the league says of a dealer, column by column. */
export const leagueColumns = (
  { rows, regions, method }: Comparison,
  { say, read, formats, waveNames, pins, onPin }: LeagueWords,
): readonly Column<LeagueRow>[] => {
  const regionNames = new Map(regions.map(({ id, name }) => [id, read(name)]));
  const domain = intervalDomain(rows.flatMap(({ interval }) => (interval === null ? [] : [interval])));
  const inTime = trendDomain(rows);
  const chance = (key: 'top' | 'bottom', valueOf: (row: LeagueRow) => number | null): Column<LeagueRow> => ({
    key,
    secondary: true,
    header: say(`column.${key}`),
    align: 'end',
    descendingFirst: true,
    sortValue: valueOf,
    render: row => {
      const value = valueOf(row);
      return value === null ? '–' : chanceText(formats, value);
    },
  });
  return [
    {
      key: 'dealer',
      header: say('column.dealer'),
      rowHeader: true,
      sortValue: ({ name }) => read(name),
      render: ({ dealerId, name, code }) => (
        <span className="tl-league-dealer">
          {read(name)} <span className="tl-network-code">{code}</span>
          <ActionIcon
            size="xs"
            variant="subtle"
            color="gray"
            aria-pressed={pins.has(dealerId)}
            aria-label={say('pin', { dealer: read(name) })}
            onClick={() => onPin(dealerId)}
          >
            {pins.has(dealerId) ? <IconPinnedFilled size={13} /> : <IconPin size={13} stroke={1.5} />}
          </ActionIcon>
        </span>
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
      header: say('column.n'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ auditCount }) => auditCount,
      render: ({ auditCount, itemCount }) => (
        <>
          {formats.number(auditCount)} <span className="tl-league-items">/ {formats.number(itemCount)}</span>
        </>
      ),
    },
    {
      key: 'score',
      secondary: true,
      header: say('column.score'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ mean }) => mean,
      render: ({ mean }) => formats.score(mean),
    },
    {
      key: 'track',
      secondary: true,
      header: `${say('column.track')} ${domain[0]}–${domain[1]}`,
      width: '12%',
      render: ({ mean, interval, shrunk }) =>
        mean === null || interval === null ? (
          '–'
        ) : (
          <IntervalTrack
            low={interval.low}
            high={interval.high}
            score={mean}
            shrunk={shrunk}
            target={method.networkMean}
            domain={domain}
          />
        ),
    },
    {
      key: 'interval',
      secondary: true,
      header: say('column.interval', { level: formats.percent(method.intervalLevel) }),
      align: 'end',
      render: ({ interval }) =>
        interval === null ? '–' : `${formats.score(interval.low)} – ${formats.score(interval.high)}`,
    },
    {
      key: 'shrunk',
      header: say('column.shrunk'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ shrunk }) => shrunk,
      render: ({ shrunk }) => formats.score(shrunk),
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
      header: say('column.rank', { level: formats.percent(method.intervalLevel) }),
      align: 'end',
      sortValue: ({ rank }) => rank?.rank ?? null,
      render: row => <RankCell row={row} />,
    },
    chance('top', ({ rank }) => rank?.pTop ?? null),
    chance('bottom', ({ rank }) => rank?.pBottom ?? null),
    {
      key: 'trend',
      secondary: true,
      header: say('column.trend'),
      render: ({ trend }) => <TrendLine trend={trend} waveNames={waveNames} domain={inTime} />,
    },
  ];
};
