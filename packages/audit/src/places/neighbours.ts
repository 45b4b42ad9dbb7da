import type { Served } from './coverage.ts';
import { pointDistanceKm, spherePoint } from './great-circle.ts';

export type Neighbour = {
  /** Place among those given. */
  readonly at: number;
  readonly km: number;
  /** Both radii are known and meet. */
  readonly overlaps: boolean;
};

export type Neighbourhood = {
  /** The nearest others, nearest first. */
  readonly nearest: readonly Neighbour[];
  /** How many others' radii meet this one's. */
  readonly overlaps: number;
};

/** The nearest others of each, by great circle, and whose service radii overlap. */
export const neighbourhoods = (served: readonly Served[], count: number): readonly Neighbourhood[] => {
  const points = served.map(({ place }) => spherePoint(place));
  return points.map((own, at) => {
    const radius = served[at]?.radiusKm ?? null;
    const nearest: Neighbour[] = [];
    let overlaps = 0;
    for (let other = 0; other < points.length; other += 1) {
      const point = points[other];
      if (other === at || point === undefined) continue;
      const km = pointDistanceKm(own, point);
      const reach = served[other]?.radiusKm ?? null;
      const meets = radius !== null && reach !== null && km < radius + reach;
      if (meets) overlaps += 1;
      if (nearest.length < count || km < (nearest.at(-1)?.km ?? Infinity)) {
        nearest.push({ at: other, km, overlaps: meets });
        nearest.sort((one, next) => one.km - next.km);
        if (nearest.length > count) nearest.pop();
      }
    }
    return { nearest, overlaps };
  });
};
