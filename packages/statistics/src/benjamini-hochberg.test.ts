import { expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.ts';

test('the 15 tests of Benjamini & Hochberg (1995), section 3.2: four are called at q = .05', () => {
  const pValues = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const { called, count, adjusted } = benjaminiHochberg(pValues, 0.05);
  expect(count).toBe(4);
  expect(called.filter(Boolean)).toHaveLength(4);
  expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
});

test('steps up: a p-value over its own line is called where a later one lies under it', () => {
  expect(benjaminiHochberg([0.03, 0.04], 0.05)).toMatchObject({ called: [true, true], count: 2 });
  expect(benjaminiHochberg([0.04, 0.9], 0.05).called).toEqual([false, false]);
});

test('no tests, no discoveries; a p outside 0–1 is a bug', () => {
  expect(benjaminiHochberg([])).toEqual({ called: [], adjusted: [], count: 0 });
  expect(() => benjaminiHochberg([1.1])).toThrow(RangeError);
});
