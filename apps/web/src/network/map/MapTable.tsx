import { DataTable, useFormats, type Column } from '@truthline/ui';
import { useMemo } from 'react';
import { useContentText } from '../../frame/use-content-text.ts';
import { useTableOrder } from '../../frame/use-kept-look.ts';
import type { MapDealer, NetworkMap } from './map-points.ts';
import { useMapMessages } from './use-map-messages.ts';

/** The same as a table: where each dealer stands, its score with interval and n, its nearest and its overlaps. */
export const MapTable = ({ map }: { map: NetworkMap }) => {
  const say = useMapMessages();
  const order = useTableOrder('dealers', { column: 'score', descending: false });
  const read = useContentText();
  const formats = useFormats();
  const columns = useMemo((): readonly Column<MapDealer>[] => {
    const nearestOf = ({ nearest: [first] }: MapDealer) => first;
    return [
      {
        key: 'dealer',
        header: say('column.dealer'),
        rowHeader: true,
        sortValue: ({ name }) => read(name),
        render: ({ name }) => read(name),
      },
      {
        key: 'place',
        secondary: true,
        header: say('column.place'),
        align: 'end',
        sortValue: ({ place }) => place.latitude,
        render: ({ place }) => `${formats.number(place.latitude, 2)}, ${formats.number(place.longitude, 2)}`,
      },
      {
        key: 'score',
        header: say('column.score'),
        align: 'end',
        sortValue: ({ score }) => score,
        render: ({ score }) => formats.score(score),
      },
      {
        key: 'interval',
        secondary: true,
        header: say('column.interval', { level: formats.percent(map.method.intervalLevel) }),
        align: 'end',
        render: ({ interval }) =>
          interval === null ? '–' : `${formats.score(interval.low)} – ${formats.score(interval.high)}`,
      },
      {
        key: 'audits',
        header: say('column.audits'),
        align: 'end',
        sortValue: ({ audits }) => audits,
        render: ({ audits }) => formats.number(audits),
      },
      {
        key: 'radius',
        secondary: true,
        header: say('column.radius'),
        align: 'end',
        sortValue: ({ radiusKm }) => radiusKm,
        render: ({ radiusKm }) => (radiusKm === null ? '–' : formats.number(radiusKm)),
      },
      {
        key: 'nearest',
        header: say('column.nearest'),
        sortValue: dealer => nearestOf(dealer)?.km ?? null,
        render: dealer => {
          const nearest = nearestOf(dealer);
          const other = map.dealers[nearest?.dealer ?? -1];
          return nearest === undefined || other === undefined
            ? '–'
            : `${read(other.name)}, ${formats.number(nearest.km)} km`;
        },
      },
      {
        key: 'overlaps',
        secondary: true,
        header: say('column.overlaps'),
        align: 'end',
        descendingFirst: true,
        sortValue: ({ overlaps }) => overlaps,
        render: ({ overlaps }) => formats.number(overlaps),
      },
    ];
  }, [say, read, formats, map]);
  return (
    <DataTable
      caption={say('table')}
      columns={columns}
      rows={map.dealers}
      rowHeight={32}
      rowKey={({ dealerId }) => dealerId}
      {...order}
    />
  );
};
