import type { MapPoint } from '@truthline/ui';
import type { api } from '../../app/api-client.ts';

export type NetworkMap = Awaited<ReturnType<typeof api.network.map.query>>;
export type MapDealer = NetworkMap['dealers'][number];

/** The marks of the map; a quarter is told only of scores with evidence enough. */
export const mapPoints = (
  { dealers, method }: Pick<NetworkMap, 'dealers' | 'method'>,
  nameOf: (dealer: MapDealer) => string,
): readonly MapPoint[] => {
  const isThin = ({ audits }: MapDealer) => audits < method.leastAudits;
  const scores = dealers
    .flatMap(dealer => (dealer.score === null || isThin(dealer) ? [] : [dealer.score]))
    .sort((one, other) => one - other);
  const low = scores[Math.floor((scores.length - 1) / 4)] ?? -1;
  const high = scores[Math.ceil((3 * (scores.length - 1)) / 4)] ?? 101;
  return dealers.map(dealer => {
    const { dealerId, x, y, radiusKm, score } = dealer;
    const told = score !== null && !isThin(dealer) && low < high;
    return {
      id: dealerId,
      name: nameOf(dealer),
      x,
      y,
      radiusKm,
      score,
      isThin: isThin(dealer),
      quarter: !told ? 'middle' : score <= low ? 'lowest' : score >= high ? 'highest' : 'middle',
    };
  });
};
