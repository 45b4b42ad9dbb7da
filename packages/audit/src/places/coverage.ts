import { placeAt, projectPlace, type PlanePoint } from './azimuthal.ts';
import { EARTH_RADIUS_KM, pointDistanceKm, spherePoint } from './great-circle.ts';
import type { Place } from './place.ts';

/** Somebody at a place who serves around it; null: nobody has said how far. */
export type Served = { readonly place: Place; readonly radiusKm: number | null };

export type Coverage = {
  /** Corners of the frame, the convex hull of the places on the plane, in kilometres from its centre. */
  readonly hull: readonly PlanePoint[];
  /** Square kilometres inside the frame, and of those within nobody's radius. */
  readonly areaKm2: number;
  readonly uncoveredKm2: number;
  /** Side of a cell of the grid it was counted by, and how many lay inside. */
  readonly cellKm: number;
  readonly cells: number;
};

/** About so many cells are counted along the longer side of the frame. */
const CELLS_ALONG = 240;

/** Convex hull, counter-clockwise: Andrew (1979), Information Processing Letters 9, 216–219. */
export const convexHull = (points: readonly PlanePoint[]): readonly PlanePoint[] => {
  const sorted = points.toSorted((one, other) => one.x - other.x || one.y - other.y);
  const half = (way: readonly PlanePoint[]): PlanePoint[] => {
    const kept: PlanePoint[] = [];
    for (const point of way) {
      for (;;) {
        const [before, last] = [kept.at(-2), kept.at(-1)];
        if (before === undefined || last === undefined) break;
        const turn = (last.x - before.x) * (point.y - before.y) - (last.y - before.y) * (point.x - before.x);
        if (turn > 0) break;
        kept.pop();
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.toReversed())];
};

const isInside = (hull: readonly PlanePoint[], x: number, y: number): boolean =>
  hull.every((corner, at) => {
    const next = hull[(at + 1) % hull.length] ?? corner;
    return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x) >= 0;
  });

/**
 * How much of the convex hull of the places lies within nobody's radius, counted by a square grid on the plane: a cell
 * belongs to the frame and is covered as its middle is, by great circle. The plane stretches areas away from its centre by
 * c/sin c (Snyder 1987, page 192), which each cell's area gives back.
 *
 * @returns null where the places span no area.
 */
export const coverageOf = (centre: Place, served: readonly Served[]): Coverage | null => {
  const hull = convexHull(served.map(({ place }) => projectPlace(centre, place)));
  if (hull.length < 3) return null;
  const xs = hull.map(({ x }) => x);
  const ys = hull.map(({ y }) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const cellKm = Math.max(right - left, top - bottom) / CELLS_ALONG;
  if (!(cellKm > 0)) return null;
  const [across, down] = [Math.ceil((right - left) / cellKm), Math.ceil((top - bottom) / cellKm)];
  const isCovered = new Uint8Array(across * down);
  const middle = (column: number, row: number): PlanePoint => ({
    x: left + (column + 0.5) * cellKm,
    y: bottom + (row + 0.5) * cellKm,
  });
  const points = Array.from({ length: across * down }, (_, at) =>
    spherePoint(placeAt(centre, middle(at % across, Math.floor(at / across)))),
  );
  for (const { place, radiusKm } of served) {
    if (radiusKm === null) continue;
    const own = spherePoint(place);
    const { x, y } = projectPlace(centre, place);
    // Across the direction of the centre the plane is stretched: the box around a circle is that much wider.
    const angle = Math.min(Math.PI - 0.1, (Math.hypot(x, y) + radiusKm) / EARTH_RADIUS_KM);
    const reach = radiusKm * (angle / Math.sin(angle)) + cellKm;
    const [fromColumn, toColumn] = [x - reach, x + reach].map(edge => Math.floor((edge - left) / cellKm));
    const [fromRow, toRow] = [y - reach, y + reach].map(edge => Math.floor((edge - bottom) / cellKm));
    for (let row = Math.max(0, fromRow ?? 0); row <= Math.min(down - 1, toRow ?? 0); row += 1)
      for (
        let column = Math.max(0, fromColumn ?? 0);
        column <= Math.min(across - 1, toColumn ?? 0);
        column += 1
      ) {
        const at = row * across + column;
        const point = points[at];
        if (isCovered[at] === 0 && point !== undefined && pointDistanceKm(own, point) <= radiusKm)
          isCovered[at] = 1;
      }
  }
  let [areaKm2, uncoveredKm2, cells] = [0, 0, 0];
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1) {
      const { x, y } = middle(column, row);
      if (!isInside(hull, x, y)) continue;
      const angle = Math.hypot(x, y) / EARTH_RADIUS_KM;
      const area = cellKm ** 2 * (angle === 0 ? 1 : Math.sin(angle) / angle);
      cells += 1;
      areaKm2 += area;
      if (isCovered[row * across + column] === 0) uncoveredKm2 += area;
    }
  return { hull, areaKm2, uncoveredKm2, cellKm, cells };
};
