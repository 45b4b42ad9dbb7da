import type { MapPoint } from '@truthline/ui';
import type { api } from '../../app/api-client.ts';

export type NetworkMap = Awaited<ReturnType<typeof api.network.map.query>>;
export type MapDealer = NetworkMap['dealers'][number];

/** The marks of the map. */
export const mapPoints = (
  { dealers }: Pick<NetworkMap, 'dealers'>,
  nameOf: (dealer: MapDealer) => string,
): readonly MapPoint[] =>
  dealers.map(dealer => {
    const { dealerId, x, y, radiusKm, score, isThin, quarter } = dealer;
    return { id: dealerId, name: nameOf(dealer), x, y, radiusKm, score, isThin, quarter };
  });
