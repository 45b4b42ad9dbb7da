import { WEEKDAYS, type Weekday } from '../planning/wave-plan.ts';

/** The hours at which a part of the day begins: before eleven, noon, afternoon, evening. */
export const DAY_PARTS = ['00', '11', '14', '17'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** When a visit was, by the clocks of its dealer. */
export type VisitTime = { readonly day: string; readonly weekday: Weekday; readonly part: DayPart };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So many days of time zones are remembered: three years of thirty zones. */
const MOST_DAYS = 33_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return format;
};

/** By how many ms the clocks of the zone stand ahead of UTC at a time that is a whole second. */
const aheadAt = (timeZone: string, time: number): number => {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
    time
  );
};

/** Zone and day of UTC: how far ahead the clocks stand all that day, null where they are changed in the midst of it. */
const days = new Map<string, Map<number, number | null>>();
let remembered = 0;

const aheadAllDay = (timeZone: string, day: number): number | null => {
  let ofZone = days.get(timeZone);
  if (ofZone === undefined) {
    ofZone = new Map();
    days.set(timeZone, ofZone);
  }
  const known = ofZone.get(day);
  if (known !== undefined) return known;
  if (remembered >= MOST_DAYS) {
    days.clear();
    days.set(timeZone, (ofZone = new Map()));
    remembered = 0;
  }
  const ahead = aheadAt(timeZone, day * DAY);
  const found = ahead === aheadAt(timeZone, (day + 1) * DAY) ? ahead : null;
  ofZone.set(day, found);
  remembered += 1;
  return found;
};

/**
 * Formatting an instant takes ten times as long as adding what the clocks stand ahead, and a network has hundreds of
 * thousands of visits on a thousand days.
 *
 * @param timeZone an IANA name. @param instant ISO 8601.
 */
export const visitTime = (timeZone: string, instant: string): VisitTime => {
  const time = Date.parse(instant);
  const ahead =
    aheadAllDay(timeZone, Math.floor(time / DAY)) ?? aheadAt(timeZone, Math.floor(time / 1000) * 1000);
  const local = time + ahead;
  const day = Math.floor(local / DAY);
  const hour = String(Math.floor((local - day * DAY) / HOUR)).padStart(2, '0');
  return {
    day: new Date(local).toISOString().slice(0, 10),
    // Day 0 was a Thursday.
    weekday: WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 'mon',
    part: DAY_PARTS.findLast(from => from <= hour) ?? '00',
  };
};
