/** A wall clock time of a place: YYYY-MM-DD and HH:MM. */
export type LocalTime = { readonly date: string; readonly time: string };

const parts = (instant: number, timeZone: string): LocalTime => {
  const found = new Map(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(instant)
      .map(part => [part.type, part.value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
  return { date: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` };
};

/** The wall clock of a place at an ISO instant, to the minute. */
export const toLocalTime = (instant: string, timeZone: string): LocalTime =>
  parts(Date.parse(instant), timeZone);

/** The ISO instant of a wall clock time. An hour that summer time skips counts as the hour after it. */
export const toInstant = ({ date, time }: LocalTime, timeZone: string): string => {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const offsetAt = (instant: number) => {
    const local = parts(instant, timeZone);
    return Date.parse(`${local.date}T${local.time}:00Z`) - Math.floor(instant / 60_000) * 60_000;
  };
  const guess = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(guess)).toISOString();
};
