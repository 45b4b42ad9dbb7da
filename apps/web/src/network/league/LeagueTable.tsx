import { DataTable, useFormats } from '@truthline/ui';
import { useMemo } from 'react';
import { useContentText } from '../../frame/use-content-text.ts';
import type { Comparison } from '../comparison/comparison.ts';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { useNetworkMessages } from '../frame/use-network-messages.ts';
import { leagueColumns, type LeagueRow } from './league-columns.tsx';
import type { LeagueSearch } from './league-search.ts';

type LeagueTableProps = {
  comparison: Comparison;
  look: LeagueSearch;
  onLook: (look: Partial<Record<keyof LeagueSearch, string | undefined>>) => void;
  onPins: (pins: readonly string[]) => void;
};

/** Every dealer with its uncertainty; a rank only where the evidence carries one. */
export const LeagueTable = ({ comparison, look, onLook, onPins }: LeagueTableProps) => {
  const say = useNetworkMessages();
  const read = useContentText();
  const formats = useFormats();
  const { search, allWaves } = useNetworkSelection();
  const { rows, regions, trendWaves } = comparison;
  const pins = useMemo(() => new Set(search.pins), [search.pins]);
  const columns = useMemo(
    () =>
      leagueColumns(comparison, {
        say,
        read,
        formats,
        waveNames: trendWaves.map(id =>
          read(allWaves.find(wave => wave.id === id)?.name ?? { zh: '', en: '' }),
        ),
        pins,
        onPin: dealerId =>
          onPins(pins.has(dealerId) ? [...pins].filter(id => id !== dealerId) : [...pins, dealerId]),
      }),
    [comparison, say, read, formats, trendWaves, allWaves, pins, onPins],
  );
  const found = useMemo(() => {
    const wanted = look.find?.trim().toLocaleLowerCase() ?? '';
    return wanted === ''
      ? rows
      : rows.filter(
          ({ dealerId, name, code }) =>
            pins.has(dealerId) || `${name.zh} ${name.en} ${code}`.toLocaleLowerCase().includes(wanted),
        );
  }, [rows, look.find, pins]);
  const pinned = useMemo(
    () => ({ heading: say('pinned'), has: ({ dealerId }: LeagueRow) => pins.has(dealerId) }),
    [pins, say],
  );
  const groupOf = useMemo(() => {
    if (look.group !== 'region') return undefined;
    const names = new Map(regions.map(({ id, name }) => [id, read(name)]));
    return ({ regionId }: LeagueRow) => names.get(regionId) ?? '–';
  }, [look.group, regions, read]);
  return (
    <DataTable
      caption={say('table.title')}
      columns={columns}
      rows={found}
      rowKey={({ dealerId }) => dealerId}
      order={{ column: look.sort ?? 'shrunk', descending: look.direction !== 'up' }}
      onOrder={({ column, descending }) => onLook({ sort: column, direction: descending ? 'down' : 'up' })}
      pinned={pinned}
      groupOf={groupOf}
      rowHeight={32}
      empty={say('find.none')}
    />
  );
};
