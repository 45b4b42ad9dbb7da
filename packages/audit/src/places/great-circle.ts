import type { Place } from './place.ts';

/** Mean radius of the earth in kilometres: R₁ of the IUGG (Moritz 2000, Geodetic Reference System 1980, table 4). */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/** A place as a point on the unit sphere. */
export type SpherePoint = readonly [x: number, y: number, z: number];

export const spherePoint = ({ latitude, longitude }: Place): SpherePoint => {
  const [phi, lambda] = [latitude * RADIANS, longitude * RADIANS];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
};

export const placeOfPoint = ([x, y, z]: SpherePoint): Place => ({
  latitude: Math.atan2(z, Math.hypot(x, y)) / RADIANS,
  longitude: Math.atan2(y, x) / RADIANS,
});

/** Half the chord's angle keeps its digits where two points lie close together, as the haversine does. */
export const pointDistanceKm = (one: SpherePoint, other: SpherePoint): number => {
  const chord = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, chord / 2));
};

/**
 * Great-circle distance in kilometres on a sphere of the earth's mean radius. Sinnott (1984), Virtues of the haversine,
 * Sky and Telescope 68, 159. Off by at most 0.56 % of the distance on the ellipsoid of WGS-84.
 */
export const distanceKm = (one: Place, other: Place): number =>
  pointDistanceKm(spherePoint(one), spherePoint(other));

/** The middle of places: the direction of the mean of their points. Null where there is none, or they cancel out. */
export const centreOf = (places: readonly Place[]): Place | null => {
  let [x, y, z] = [0, 0, 0];
  for (const place of places) {
    const point = spherePoint(place);
    x += point[0];
    y += point[1];
    z += point[2];
  }
  return Math.hypot(x, y, z) < 1e-9 ? null : placeOfPoint([x, y, z]);
};
