import { expect, test } from 'vitest';
import { meanInterval } from './mean-interval.ts';
import { ratioInterval } from './ratio-interval.ts';
import { studentTwoSidedT } from './student.ts';

test('Davison & Hinkley (1997), ten cities of 1920 and 1930: ratio 1.520, v_L .0325', () => {
  const before = [138, 93, 61, 179, 48, 37, 29, 23, 30, 2];
  const after = [143, 104, 69, 260, 75, 63, 50, 48, 111, 50];
  const interval = ratioInterval(before.map((whole, at) => ({ whole, part: after[at] ?? 0 })));
  const { low, high } = interval ?? { low: NaN, high: NaN };
  expect((low + high) / 2).toBeCloseTo(1.52, 3);
  const error = (high - low) / 2 / studentTwoSidedT(0.95, 9);
  expect(error ** 2 * (9 / 10)).toBeCloseTo(0.0325, 4);
});

test('of units of one size it is the t interval of a mean', () => {
  const parts = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
  const mean = meanInterval(parts);
  const ratio = ratioInterval(parts.map(part => ({ part, whole: 1 })));
  expect(ratio?.low).toBeCloseTo(mean?.low ?? NaN, 12);
  expect(ratio?.high).toBeCloseTo(mean?.high ?? NaN, 12);
});

test('one unit, or nothing whole, has no interval', () => {
  expect(ratioInterval([{ part: 1, whole: 2 }])).toBeNull();
  expect(
    ratioInterval([
      { part: 0, whole: 0 },
      { part: 0, whole: 0 },
    ]),
  ).toBeNull();
});
