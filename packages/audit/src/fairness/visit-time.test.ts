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
