import { describe, expect, test } from 'vitest';
import { sum } from './moments.ts';
import { overdispersion, unitScores, winsorise } from './overdispersion.ts';

// BUGS examples, volume 1, "Surgical": operations and deaths in 12 hospitals.
const n = [47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360];
const deaths = [0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24];
const hospitals = n.map((trials, index) => ({ n: trials, passes: deaths[index] ?? 0 }));
const target = sum(deaths) / sum(n);

describe('12 hospitals', () => {
  test('φ 3.212970, Q 38.555639, τ² .00077763 on the z as they are', () => {
    const result = overdispersion(hospitals, target, 0);
    expect(result?.ratio).toBeCloseTo(3.21297, 6);
    expect(result?.q).toBeCloseTo(38.555639, 6);
    expect(result?.betweenVariance).toBeCloseTo(0.00077763, 8);
  });

  test('φ 2.363287 winsorised at 10 %, which is the default, and τ² smaller with it', () => {
    const result = overdispersion(hospitals, target);
    expect(result?.ratio).toBeCloseTo(2.363287, 6);
    expect(result?.betweenVariance).toBeCloseTo(0.00048989, 8);
  });
});

test('clusters explain a part: twice the design effect halves Q, and what is left between units shrinks', () => {
  const plain = overdispersion(hospitals, target, 0);
  const clustered = overdispersion(hospitals, target, 0, 2);
  expect(clustered?.q).toBeCloseTo((plain?.q ?? 0) / 2, 10);
  expect(clustered?.betweenVariance ?? 1).toBeLessThan(plain?.betweenVariance ?? 0);
});

test('units that hold to the target have no variance between them', () => {
  const even = [1, 2, 3].map(times => ({ n: 10 * times, passes: 5 * times }));
  expect(overdispersion(even, 0.5)).toEqual({ ratio: 0, q: 0, betweenVariance: 0 });
  expect(overdispersion(even.slice(0, 1), 0.5)).toBeNull();
});

test('winsorising pulls the ends in and leaves the middle and the order alone', () => {
  expect(winsorise([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.1)).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
  expect(winsorise([], 0.1)).toEqual([]);
});

test('z counts from the target in its own standard errors', () => {
  expect(unitScores([{ passes: 60, n: 100 }], 0.5)[0]).toBeCloseTo(2, 12);
  expect(() => unitScores([{ passes: 0, n: 0 }], 0.5)).toThrow(RangeError);
});
