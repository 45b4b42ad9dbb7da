import { expect, test } from 'vitest';
import { designEffect } from './design-effect.ts';

const litters = (...pairs: [passes: number, n: number][]) => pairs.map(([passes, n]) => ({ passes, n }));

test("Weil's rats (Rao & Scott 1992, table 1): 1.232495 in the control group, 3.952861 in the treated", () => {
  const control = litters(
    [13, 13],
    [12, 12],
    [9, 9],
    [9, 9],
    [8, 8],
    [8, 8],
    [12, 13],
    [11, 12],
    [9, 10],
    [9, 10],
    [8, 9],
    [11, 13],
    [4, 5],
    [5, 7],
    [7, 10],
    [7, 10],
  );
  const treated = litters(
    [12, 12],
    [11, 11],
    [10, 10],
    [9, 9],
    [10, 11],
    [9, 10],
    [9, 10],
    [8, 9],
    [8, 9],
    [4, 5],
    [7, 9],
    [4, 7],
    [5, 10],
    [3, 6],
    [3, 10],
    [0, 7],
  );
  expect(designEffect([control])).toBeCloseTo(1.232495, 6);
  expect(designEffect([treated])).toBeCloseTo(3.952861, 6);
  const both = designEffect([control, treated]) ?? 0;
  expect(1.232495 < both && both < 3.952861).toBe(true);
});

test('clusters that all pass or all fail together count as one trial each', () => {
  // 20 clusters of 10, half of them passing whole: variance k/(k−1) times that of 20 trials.
  const clusters = Array.from({ length: 20 }, (_, index) => ({ passes: index % 2 === 0 ? 10 : 0, n: 10 }));
  expect(designEffect([clusters])).toBeCloseTo((10 * 20) / 19, 10);
});

test('what has no second cluster, or no failure, says nothing', () => {
  expect(designEffect([])).toBeNull();
  expect(designEffect([litters([3, 10])])).toBeNull();
  expect(designEffect([litters([3, 10], [0, 0])])).toBeNull();
  expect(designEffect([litters([10, 10], [5, 5])])).toBeNull();
});
