import { atOnce, paced, type Steps } from '@truthline/statistics';
import type { Served } from './coverage.ts';
import { EARTH_RADIUS_KM, pointDistanceKm, spherePoint } from './great-circle.ts';

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

/** Those looked around from between two pauses. */
const PLACES_A_STEP = 200;
/** Kilometres by which rounding may shorten a distance. */
const ROUNDING = 1e-6;

const KM_A_DEGREE = (EARTH_RADIUS_KM * Math.PI) / 180;

function* neighbourSteps(served: readonly Served[], count: number): Steps<readonly Neighbourhood[]> {
  const points = served.map(({ place }) => spherePoint(place));
  const farthest = served.reduce((most, { radiusKm }) => Math.max(most, radiusKm ?? 0), 0);
  // From south to north: who lies farther north or south than the search reaches needs no look.
  const northward = served
    .map((_, at) => at)
    .toSorted((one, other) => (served[one]?.place.latitude ?? 0) - (served[other]?.place.latitude ?? 0));
  const latitudes = northward.map(at => served[at]?.place.latitude ?? 0);
  const found: Neighbourhood[] = Array.from({ length: served.length });
  for (const [order, at] of northward.entries()) {
    if (order % PLACES_A_STEP === 0) yield;
    const own = points[at];
    if (own === undefined) continue;
    const radius = served[at]?.radiusKm ?? null;
    const nearest: Neighbour[] = [];
    let overlaps = 0;
    const most = radius === null ? 0 : radius + farthest;
    const reach = () =>
      nearest.length < count ? Infinity : Math.max(most, nearest.at(-1)?.km ?? 0) + ROUNDING;
    const look = (place: number): void => {
      const other = northward[place];
      const point = other === undefined ? undefined : points[other];
      if (other === undefined || point === undefined) return;
      // A chord is never longer than its arc.
      if (Math.abs(point[0] - own[0]) * EARTH_RADIUS_KM > reach()) return;
      const km = pointDistanceKm(own, point);
      const far = served[other]?.radiusKm ?? null;
      const meets = radius !== null && far !== null && km < radius + far;
      if (meets) overlaps += 1;
      const last = nearest.at(-1);
      if (
        nearest.length === count &&
        last !== undefined &&
        (km > last.km || (km === last.km && other > last.at))
      )
        return;
      nearest.push({ at: other, km, overlaps: meets });
      nearest.sort((one, next) => one.km - next.km || one.at - next.at);
      if (nearest.length > count) nearest.pop();
    };
    const latitude = latitudes[order] ?? 0;
    const within = (place: number): boolean => {
      const other = latitudes[place];
      return other !== undefined && Math.abs(other - latitude) * KM_A_DEGREE <= reach();
    };
    let [south, north] = [order - 1, order + 1];
    while (within(south) || within(north)) {
      if (within(south)) look(south--);
      if (within(north)) look(north++);
    }
    found[at] = { nearest, overlaps };
  }
  return found;
}

/** The nearest others of each, by great circle, and whose service radii overlap; of two as near the one given first. */
export const neighbourhoods = (served: readonly Served[], count: number): readonly Neighbourhood[] =>
  atOnce(neighbourSteps(served, count));

/** `neighbourhoods` in steps of some ten milliseconds, for whoever shares the thread with others. */
export const neighbourhoodsPaced = (
  served: readonly Served[],
  count: number,
  pause: () => Promise<unknown>,
): Promise<readonly Neighbourhood[]> => paced(neighbourSteps(served, count), pause);
