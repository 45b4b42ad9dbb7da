import { IconMapPin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ChartWithTable, EmptyState, LoadingSkeleton, Panel, PlaceMap, useFormats } from '@truthline/ui';
import { useMemo } from 'react';
import { trpc } from '../../app/api-client.ts';
import { CallError } from '../../frame/CallError.tsx';
import { ButtonLink, TextLink } from '../../frame/links.tsx';
import { useContentText } from '../../frame/use-content-text.ts';
import { JoiningLine } from '../frame/JoiningLine.tsx';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { mapPoints, type MapDealer, type NetworkMap } from './map-points.ts';
import { MapTable } from './MapTable.tsx';
import { useMapMessages } from './use-map-messages.ts';

const Method = ({ map: { method, centre, unplaced, overlappingPairs, frame } }: { map: NetworkMap }) => {
  const say = useMapMessages();
  const formats = useFormats();
  if (centre === null) return null;
  return (
    <p className="tl-network-method">
      <span>
        {say('method', {
          latitude: formats.number(centre.latitude, 2),
          longitude: formats.number(centre.longitude, 2),
          version: method.version,
          level: formats.percent(method.intervalLevel),
          minimum: method.leastAudits,
        })}
      </span>
      {unplaced === 0 ? null : <span>{say('unplaced', { count: unplaced })}</span>}
      <span>{say('overlaps', { pairs: formats.number(overlappingPairs) })}</span>
      {frame === null || frame.areaKm2 === 0 ? null : (
        <span>
          {say('uncovered', {
            share: formats.percent(frame.uncoveredKm2 / frame.areaKm2),
            area: formats.number(Math.round(frame.areaKm2)),
            cell: formats.number(frame.cellKm, 1),
            cells: formats.number(frame.cells),
          })}
        </span>
      )}
    </p>
  );
};

/** What is said of one dealer: its score with interval and n, its reach, its nearest. */
const useDescription = (map: NetworkMap | undefined) => {
  const say = useMapMessages();
  const read = useContentText();
  const formats = useFormats();
  return useMemo(() => {
    const dealers = new Map(map?.dealers.map(dealer => [dealer.dealerId, dealer]));
    const scoreOf = ({ score, interval, audits }: MapDealer) =>
      score === null
        ? say('point.none')
        : interval === null
          ? say('point.alone', { score: formats.score(score), count: audits })
          : say('point.score', {
              score: formats.score(score),
              low: formats.score(interval.low),
              high: formats.score(interval.high),
              count: audits,
            });
    return ({ id, isThin }: { readonly id: string; readonly isThin: boolean }): string => {
      const dealer = dealers.get(id);
      if (dealer === undefined) return '';
      const [nearest] = dealer.nearest;
      const other = map?.dealers[nearest?.dealer ?? -1];
      return [
        scoreOf(dealer),
        ...(isThin && dealer.score !== null ? [say('point.thin')] : []),
        ...(dealer.radiusKm === null
          ? []
          : [
              say('point.radius', { km: formats.number(dealer.radiusKm) }),
              say('point.overlaps', { count: dealer.overlaps }),
            ]),
        ...(nearest === undefined || other === undefined
          ? []
          : [say('point.nearest', { name: read(other.name), km: formats.number(nearest.km) })]),
      ].join(' · ');
    };
  }, [map, say, read, formats]);
};

/** Dealers where they stand, with their scores and how far they serve. */
export const MapView = () => {
  const { selection, search } = useNetworkSelection();
  const say = useMapMessages();
  const read = useContentText();
  const router = useRouter();
  const map = useQuery(trpc.network.map.queryOptions(selection));
  const describe = useDescription(map.data);
  const points = useMemo(
    () => (map.data === undefined ? [] : mapPoints(map.data, ({ name }) => read(name))),
    [map.data, read],
  );
  if (map.isError) return <CallError error={map.error} onRetry={() => void map.refetch()} />;
  if (map.isPending) return <LoadingSkeleton shape="drawing" />;
  if (map.data.centre === null)
    return (
      <Panel>
        <EmptyState
          icon={IconMapPin}
          title={say('empty.title')}
          text={say('empty.text')}
          action={<ButtonLink to="/dealers">{say('edit')}</ButtonLink>}
        />
      </Panel>
    );
  return (
    <>
      <Method map={map.data} />
      <JoiningLine joining={map.data.method.joining} />
      <Panel title={say('title')} note={<TextLink to="/dealers">{say('edit')}</TextLink>} flush>
        <ChartWithTable
          chart={
            <PlaceMap
              caption={say('caption')}
              points={points}
              hull={map.data.frame?.hull ?? []}
              describe={describe}
              onSelect={({ id }) =>
                void router.navigate({ to: '/network/league', search: { ...search, pins: [id] } })
              }
            />
          }
          table={<MapTable map={map.data} />}
        />
      </Panel>
    </>
  );
};
