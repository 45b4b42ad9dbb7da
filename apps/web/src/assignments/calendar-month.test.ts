import { expect, test } from 'vitest';
import { openingMonth, shiftDay, shiftMonth, weeksOf } from './calendar-month.ts';

test('weeks are whole, begin on Mondays and hold every day of the month once', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks[0]?.[0]).toBe('2026-10-26');
  expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
  const days = weeks.flat().filter(day => day.startsWith('2026-11'));
  expect(days).toHaveLength(30);
  expect(new Set(days).size).toBe(30);
});

test('a month that fits four weeks has four, and a leap day is a day', () => {
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect(weeksOf('2028-02').flat()).toContain('2028-02-29');
});

test('days and months go over the end of a year', () => {
  expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01');
  expect(shiftMonth('2026-12', 1)).toBe('2027-01');
  expect(shiftMonth('2026-01', -1)).toBe('2025-12');
});

test('opens with this month where something falls into it, else with what comes next, else with the last', () => {
  expect(openingMonth(['2026-10-01', '2026-11-30'], '2026-11-22')).toBe('2026-11');
  expect(openingMonth(['2026-10-01', '2027-01-05'], '2026-11-22')).toBe('2027-01');
  expect(openingMonth(['2026-10-01'], '2026-11-22')).toBe('2026-10');
  expect(openingMonth([], '2026-11-22')).toBe('2026-11');
});
