import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAt, projectPlace } from './azimuthal.ts';
import { convexHull, coverageOf } from './coverage.ts';
import { centreOf, distanceKm, EARTH_RADIUS_KM } from './great-circle.ts';
import { neighbourhoods } from './neighbours.ts';
import type { Place } from './place.ts';

const at = (latitude: number, longitude: number): Place => ({ latitude, longitude });

describe('distances', () => {
  test('of the Aviation Formulary (Williams): Los Angeles to New York is 0.623585 radians', () => {
    const angle = distanceKm(at(33 + 57 / 60, -(118 + 24 / 60)), at(40 + 38 / 60, -(73 + 47 / 60)));
    expect(angle / EARTH_RADIUS_KM).toBeCloseTo(0.623585, 5);
  });

  // Geodesics on the ellipsoid between the cities' centres, to a kilometre; the sphere is off by half a per cent at most.
  test.each([
    ['Beijing', 'Shanghai', at(39.9042, 116.4074), at(31.2304, 121.4737), 1067],
    ['Berlin', 'Paris', at(52.52, 13.405), at(48.8566, 2.3522), 879],
    ['London', 'New York', at(51.5074, -0.1278), at(40.7128, -74.006), 5585],
    ['Sydney', 'Tokyo', at(-33.8688, 151.2093), at(35.6762, 139.6503), 7793],
  ] as const)('%s to %s', (_from, _to, one, other, km) => {
    expect(Math.abs(distanceKm(one, other) / km - 1)).toBeLessThan(0.0056);
  });

  test('over the date line it is the short way, and the middle lies there', () => {
    expect(distanceKm(at(0, 179), at(0, -179))).toBeCloseTo((2 * Math.PI * EARTH_RADIUS_KM) / 180, 6);
    expect(Math.abs(centreOf([at(10, 179), at(10, -179)])?.longitude ?? 0)).toBeCloseTo(180, 6);
    expect(centreOf([])).toBeNull();
  });
});

describe('the plane', () => {
  test('is Snyder’s example (page 337): 40° N 100° W seen from there, 20° S 100° E, R = 3', () => {
    const { x, y } = projectPlace(at(40, -100), at(-20, 100));
    expect((3 * x) / EARTH_RADIUS_KM).toBeCloseTo(-5.8311398, 6);
    expect((3 * y) / EARTH_RADIUS_KM).toBeCloseTo(5.5444634, 6);
  });

  test('keeps distances from its centre, and leads back', () => {
    const centre = at(35, 110);
    for (const place of [at(45.8, 126.5), at(20.03, 110.33), at(29.63, 91.06), at(35.0001, 110)]) {
      const point = projectPlace(centre, place);
      expect(Math.hypot(point.x, point.y)).toBeCloseTo(distanceKm(centre, place), 6);
      expect(distanceKm(placeAt(centre, point), place)).toBeLessThan(1e-6);
    }
    expect(projectPlace(centre, centre)).toEqual({ x: 0, y: 0 });
  });
});

describe('who is near and what is covered', () => {
  test('neighbours by distance, and whose radii meet', () => {
    const [first] = neighbourhoods(
      [
        { place: at(0, 0), radiusKm: 60 },
        { place: at(0, 1), radiusKm: 60 },
        { place: at(0, 3), radiusKm: 500 },
        { place: at(0, 0.5), radiusKm: null },
      ],
      2,
    );
    expect(first?.nearest.map(({ at: place, overlaps }) => [place, overlaps])).toEqual([
      [3, false],
      [1, true],
    ]);
    expect(first?.overlaps).toBe(2);
  });

  test('nobody near is overlooked, wherever places lie: the same as looking at everybody', () => {
    const servedArbitrary = fc.array(
      fc.record({
        place: fc.record({
          // A grid, so that places share latitudes and distances tie; over the date line and to the poles.
          latitude: fc.integer({ min: -18, max: 18 }).map(five => five * 5),
          longitude: fc.integer({ min: -36, max: 36 }).map(five => five * 5),
        }),
        radiusKm: fc.option(fc.integer({ min: 1, max: 1500 })),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(servedArbitrary, fc.integer({ min: 1, max: 4 }), (served, count) => {
        const found = neighbourhoods(served, count);
        for (const [place, { nearest, overlaps }] of found.entries()) {
          const own = served[place];
          if (own === undefined) throw new Error('more neighbourhoods than places');
          const others = served
            .map((other, near) => ({
              at: near,
              km: distanceKm(own.place, other.place),
              radii: own.radiusKm === null || other.radiusKm === null ? 0 : own.radiusKm + other.radiusKm,
            }))
            .filter(({ at: near }) => near !== place);
          expect(overlaps).toBe(others.filter(({ km, radii }) => km < radii).length);
          expect(nearest.map(({ at: near }) => near)).toEqual(
            others
              .toSorted((one, next) => one.km - next.km || one.at - next.at)
              .slice(0, count)
              .map(({ at: near }) => near),
          );
        }
        expect(found.length).toBe(served.length);
      }),
      { numRuns: 200 },
    );
  });

  test('a hull has the corners alone', () => {
    const square = [0, 1, 2, 3].flatMap(x => [0, 1, 2, 3].map(y => ({ x, y })));
    expect(convexHull(square)).toEqual([
      { x: 0, y: 0 },
      { x: 3, y: 0 },
      { x: 3, y: 3 },
      { x: 0, y: 3 },
    ]);
  });

  test('a circle inside a large frame covers its own area; without radii nothing is covered', () => {
    const corners = [at(30, 110), at(30, 116), at(36, 110), at(36, 116)];
    const served = [
      { place: at(33, 113), radiusKm: 150 },
      ...corners.map(place => ({ place, radiusKm: null })),
    ];
    const found = coverageOf(at(33, 113), served);
    const covered = (found?.areaKm2 ?? 0) - (found?.uncoveredKm2 ?? 0);
    expect(Math.abs(covered / (Math.PI * 150 ** 2) - 1)).toBeLessThan(0.01);
    // The four corners span a trapezium of the sphere, within a hundredth.
    const band = EARTH_RADIUS_KM ** 2 * ((6 * Math.PI) / 180) * (Math.sin((36 * Math.PI) / 180) - 0.5);
    expect(Math.abs((found?.areaKm2 ?? 0) / band - 1)).toBeLessThan(0.01);
    const bare = coverageOf(at(33, 113), served.slice(1));
    expect(bare?.uncoveredKm2).toBe(bare?.areaKm2);
    expect(coverageOf(at(33, 113), served.slice(0, 2))).toBeNull();
  });
});
