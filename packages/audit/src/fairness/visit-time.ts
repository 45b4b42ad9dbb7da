import { WEEKDAYS, type Weekday } from '../planning/wave-plan.ts';

/** The hours at which a part of the day begins: before eleven, noon, afternoon, evening. */
export const DAY_PARTS = ['00', '11', '14', '17'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** When a visit was, by the clocks of its dealer. */
export type VisitTime = { readonly day: string; readonly weekday: Weekday; readonly part: DayPart };

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
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return format;
};

/** @param timeZone an IANA name. @param instant ISO 8601. */
export const visitTime = (timeZone: string, instant: string): VisitTime => {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(Date.parse(instant))
      .map(({ type, value }) => [type, value]),
  );
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  const hour = parts.get('hour') ?? '00';
  // Sunday is day 0 of the calendar, the last of the week here.
  const weekday = WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
  return { day, weekday, part: DAY_PARTS.findLast(from => from <= hour) ?? '00' };
};
