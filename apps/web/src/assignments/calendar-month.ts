/** Calendar days are `YYYY-MM-DD`, months `YYYY-MM`: no clock and no time zone is asked here. */
const DAY = 86_400_000;

const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day so many days later, or earlier. */
export const shiftDay = (day: string, by: number): string =>
  new Date(instantOf(day) + by * DAY).toISOString().slice(0, 10);

export const monthOf = (day: string): string => day.slice(0, 7);

/** The month so many months later, or earlier. */
export const shiftMonth = (month: string, by: number): string => {
  const first = new Date(instantOf(`${month}-01`));
  first.setUTCMonth(first.getUTCMonth() + by);
  return first.toISOString().slice(0, 7);
};

/** The weeks that hold a month, Monday first, whole: the days of the neighbours fill the first and the last one. */
export const weeksOf = (month: string): readonly (readonly string[])[] => {
  const first = `${month}-01`;
  const sinceMonday = (new Date(instantOf(first)).getUTCDay() + 6) % 7;
  const start = shiftDay(first, -sinceMonday);
  const weeks: string[][] = [];
  for (let at = start; at < `${shiftMonth(month, 1)}-01`; at = shiftDay(at, 7))
    weeks.push(Array.from({ length: 7 }, (_, weekday) => shiftDay(at, weekday)));
  return weeks;
};

/** The month to open with: of today where something falls into it, else of what comes next, else of what was last. */
export const openingMonth = (days: readonly string[], today: string): string => {
  const sorted = days.toSorted();
  if (sorted.some(day => monthOf(day) === monthOf(today))) return monthOf(today);
  return monthOf(sorted.find(day => day >= today) ?? sorted.at(-1) ?? today);
};
