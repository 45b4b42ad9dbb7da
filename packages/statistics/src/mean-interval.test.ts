import { describe, expect, test } from 'vitest';
import { meanInterval } from './mean-interval.ts';
import { mean, quantile, sumOfSquares, variance } from './moments.ts';

describe('t interval of a mean', () => {
  test("Student (1908), Cushny and Peebles' hours of sleep gained: 1.58, s 1.23, t 4.06", () => {
    // Differences between laevo- and dextro-hyoscine in ten patients (Biometrika 6, table on p. 20).
    const gained = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    expect(mean(gained)).toBeCloseTo(1.58, 10);
    expect(Math.sqrt(variance(gained) ?? 0)).toBeCloseTo(1.23, 2);
    const interval = meanInterval(gained);
    // R's documented t.test(extra, paired = TRUE) on `sleep`: 0.7001142 to 2.4598858.
    expect(interval?.low).toBeCloseTo(0.7001142, 6);
    expect(interval?.high).toBeCloseTo(2.4598858, 6);
  });

  test('one value has no interval', () => {
    expect(meanInterval([3])).toBeNull();
    expect(meanInterval([])).toBeNull();
    expect(meanInterval([3, 3])).toMatchObject({ low: 3, high: 3 });
  });
});

test('large values with a small spread keep their digits', () => {
  expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBeCloseTo(30, 9);
  expect(sumOfSquares([])).toBe(0);
});

test('quantile type 7 is that of R: quantile(1:10, c(.1, .25, .9))', () => {
  const values = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5];
  expect([0.1, 0.25, 0.9, 0, 1].map(share => quantile(values, share))).toEqual([1.9, 3.25, 9.1, 1, 10]);
  expect(quantile([], 0.5)).toBeNull();
});
