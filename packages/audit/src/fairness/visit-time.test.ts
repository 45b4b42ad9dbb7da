import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visitTime } from './visit-time.ts';

test.each([
  ['Asia/Shanghai', '2026-03-01T16:30:00.000Z', { day: '2026-03-02', weekday: 'mon', part: '00' }],
  ['Asia/Shanghai', '2026-03-01T03:00:00.000Z', { day: '2026-03-01', weekday: 'sun', part: '11' }],
  ['Asia/Urumqi', '2026-03-06T07:59:00.000Z', { day: '2026-03-06', weekday: 'fri', part: '11' }],
  ['UTC', '2026-03-07T17:00:00.000Z', { day: '2026-03-07', weekday: 'sat', part: '17' }],
  ['UTC', '2026-03-04T00:00:00.000Z', { day: '2026-03-04', weekday: 'wed', part: '00' }],
])('by the clocks of %s %s is %o', (timeZone, instant, expected) => {
  expect(visitTime(timeZone, instant)).toEqual(expected);
});

const zones = [
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
];

test('says of any instant, also where clocks are changed, what the calendar of the platform says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) }),
      (timeZone, time) => {
        const wanted = new Intl.DateTimeFormat('sv-SE', {
          timeZone,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(time);
        const weekday = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' }).format(time);
        const found = visitTime(timeZone, new Date(time).toISOString());
        expect(found.day).toBe(wanted.slice(0, 10));
        expect(found.weekday).toBe(weekday.toLowerCase());
        expect(found.part).toBe(['00', '11', '14', '17'].findLast(from => from <= wanted.slice(11, 13)));
      },
    ),
    { numRuns: 400 },
  );
});

test.each([
  // On the day clocks go forward or back, before and after.
  ['America/New_York', '2026-03-08T06:59:00.000Z', '2026-03-08', '00'],
  ['America/New_York', '2026-03-08T15:30:00.000Z', '2026-03-08', '11'],
  ['America/New_York', '2026-11-01T16:00:00.000Z', '2026-11-01', '11'],
  ['America/New_York', '2026-11-01T15:59:00.000Z', '2026-11-01', '00'],
])('by the clocks of %s %s is %s from %s on', (timeZone, instant, day, part) => {
  expect(visitTime(timeZone, instant)).toMatchObject({ day, part });
});
