import { EARTH_RADIUS_KM } from './great-circle.ts';
import type { Place } from './place.ts';

/** Kilometres east and north of the centre of a plane. */
export type PlanePoint = { readonly x: number; readonly y: number };

const RADIANS = Math.PI / 180;

/**
 * Azimuthal equidistant projection around a centre, on the sphere: distances and directions from the centre are true.
 * Snyder (1987), Map Projections: A Working Manual, equations 22-4, 22-5, 25-2 and 5-3; at the antipode undefined.
 */
export const projectPlace = (centre: Place, { latitude, longitude }: Place): PlanePoint => {
  const [phi1, phi] = [centre.latitude * RADIANS, latitude * RADIANS];
  const turned = (longitude - centre.longitude) * RADIANS;
  const cosine = Math.sin(phi1) * Math.sin(phi) + Math.cos(phi1) * Math.cos(phi) * Math.cos(turned);
  const x = Math.cos(phi) * Math.sin(turned);
  const y = Math.cos(phi1) * Math.sin(phi) - Math.sin(phi1) * Math.cos(phi) * Math.cos(turned);
  // The sine from its parts: near the centre the cosine has lost its digits.
  const sine = Math.hypot(x, y);
  const scale = sine === 0 ? EARTH_RADIUS_KM : (EARTH_RADIUS_KM * Math.atan2(sine, cosine)) / sine;
  return { x: x * scale, y: y * scale };
};

/** The place at a point of the plane: Snyder's equations 20-14, 20-15 and 25-15. */
export const placeAt = (centre: Place, { x, y }: PlanePoint): Place => {
  const distance = Math.hypot(x, y);
  if (distance === 0) return centre;
  const angle = distance / EARTH_RADIUS_KM;
  const phi1 = centre.latitude * RADIANS;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const latitude = Math.asin(
    Math.min(1, Math.max(-1, cosine * Math.sin(phi1) + (y * sine * Math.cos(phi1)) / distance)),
  );
  const turned = Math.atan2(x * sine, distance * Math.cos(phi1) * cosine - y * Math.sin(phi1) * sine);
  const longitude = centre.longitude + turned / RADIANS;
  return { latitude: latitude / RADIANS, longitude: ((longitude + 540) % 360) - 180 };
};
