import { meanInterval } from '@truthline/statistics';
import { expect, test } from 'vitest';
import { meanOfSums } from './mean-of-sums.ts';

test('sums say the same as the values they are of', () => {
  const values = [15, 40, 55, 32, 61];
  const total = values.reduce((sum, value) => sum + value, 0);
  const found = meanOfSums(
    5,
    total,
    values.reduce((sum, value) => sum + value ** 2, 0),
  );
  expect(found.mean).toBe(total / 5);
  expect(found.interval?.low).toBeCloseTo(meanInterval(values)?.low ?? 0, 10);
  expect(found.interval?.high).toBeCloseTo(meanInterval(values)?.high ?? 0, 10);
});

test('nothing has no mean, one value no interval', () => {
  expect(meanOfSums(0, 0, 0)).toEqual({ mean: null, interval: null });
  expect(meanOfSums(1, 30, 900)).toEqual({ mean: 30, interval: null });
});
