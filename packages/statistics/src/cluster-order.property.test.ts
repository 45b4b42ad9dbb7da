import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterOrder } from './cluster-order.ts';
import { normalSource } from './testing/normal-source.ts';

type Rows = readonly (readonly (number | null)[])[];

const rowsArbitrary = fc
  .tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 6 }))
  .chain(([n, width]) =>
    fc.array(
      fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 6 }), {
        minLength: width,
        maxLength: width,
      }),
      { minLength: n, maxLength: n },
    ),
  );

/** The sets of leaves that average linkage makes, by the plain search for the nearest pair. */
const plainClusters = (rows: readonly (readonly number[])[]): readonly ReadonlySet<number>[] => {
  const distance = (one: number, other: number) =>
    Math.sqrt(
      (rows[one] ?? []).reduce((total, value, k) => total + (value - (rows[other]?.[k] ?? 0)) ** 2, 0),
    );
  let clusters: ReadonlySet<number>[] = rows.map((_, leaf) => new Set([leaf]));
  const made: ReadonlySet<number>[] = [];
  while (clusters.length > 1) {
    let best = {
      one: new Set<number>() as ReadonlySet<number>,
      other: new Set<number>() as ReadonlySet<number>,
      mean: Infinity,
    };
    clusters.forEach((one, place) => {
      for (const other of clusters.slice(place + 1)) {
        let total = 0;
        for (const a of one) for (const b of other) total += distance(a, b);
        const mean = total / (one.size * other.size);
        if (mean < best.mean) best = { one, other, mean };
      }
    });
    const joined = new Set([...best.one, ...best.other]);
    made.push(joined);
    clusters = [...clusters.filter(cluster => cluster !== best.one && cluster !== best.other), joined];
  }
  return made;
};

/** Sum of the distances between rows that stand beside each other. */
const pathLength = (rows: readonly (readonly number[])[], order: readonly number[]): number =>
  order.slice(1).reduce((total, row, place) => {
    const before = rows[order[place] ?? 0] ?? [];
    return (
      total + Math.sqrt((rows[row] ?? []).reduce((sum, value, k) => sum + (value - (before[k] ?? 0)) ** 2, 0))
    );
  }, 0);

const randomRows = (seed: number, n: number, width: number) => {
  const normal = normalSource(seed);
  return Array.from({ length: n }, () => Array.from({ length: width }, () => 50 + 20 * normal()));
};

describe('order of a clustered heatmap', () => {
  test('holds every row once, gaps or not', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows: Rows) => {
        expect(clusterOrder(rows).toSorted((a, b) => a - b)).toEqual(rows.map((_, place) => place));
      }),
    );
  });

  test('every cluster of average linkage, found by the plain search, stands together', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const rows = randomRows(seed, 24, 5);
      const places = new Map(clusterOrder(rows).map((row, place) => [row, place]));
      for (const cluster of plainClusters(rows)) {
        const taken = [...cluster].map(row => places.get(row) ?? 0);
        expect(Math.max(...taken) - Math.min(...taken)).toBe(cluster.size - 1);
      }
    }
  });

  test('neighbours are far nearer than in the order given, and the brighter end comes first', () => {
    const rows = randomRows(7, 200, 3);
    const order = clusterOrder(rows);
    expect(pathLength(rows, order)).toBeLessThan(
      0.45 *
        pathLength(
          rows,
          rows.map((_, place) => place),
        ),
    );
    const mean = (part: readonly number[]) =>
      part.reduce((total, row) => total + (rows[row] ?? []).reduce((a, b) => a + b, 0), 0);
    expect(mean(order.slice(0, 100))).toBeGreaterThan(mean(order.slice(100)));
  });

  test('of a line of points it is the line', () => {
    const places = [8, 3, 11, 1, 6, 2, 15, 5];
    const order = clusterOrder(places.map(place => [place]));
    expect(order.map(row => places[row])).toEqual([15, 11, 8, 6, 5, 3, 2, 1]);
  });

  test('a row with a gap stands with those it is like elsewhere', () => {
    const rows: Rows = [
      [90, 90, 90],
      [10, 10, 10],
      [null, 88, 91],
      [12, null, 9],
      [null, null, null],
    ];
    const order = clusterOrder(rows);
    expect(Math.abs(order.indexOf(0) - order.indexOf(2))).toBe(1);
    expect(Math.abs(order.indexOf(1) - order.indexOf(3))).toBe(1);
  });

  test('nothing is nothing; rows of unequal length are a bug', () => {
    expect(clusterOrder([])).toEqual([]);
    expect(clusterOrder([[1]])).toEqual([0]);
    expect(() => clusterOrder([[1], [1, 2]])).toThrow(RangeError);
  });
});
