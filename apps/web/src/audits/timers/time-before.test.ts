import { expect, test } from 'vitest';
import { timeBefore } from './time-before.ts';

const noon = Date.UTC(2026, 2, 14, 12);

test('the time before an appointment is told in the unit of the item, and is negative after it', () => {
  const call = noon - 90 * 60_000;
  expect(['s', 'min', 'h', 'd'].map(unit => timeBefore(noon, call, unit))).toEqual([5400, 90, 1.5, 0.1]);
  expect(timeBefore(noon, noon + 6 * 60_000, 'min')).toBe(-6);
  expect(timeBefore(noon, call, 'rings')).toBeNull();
});
