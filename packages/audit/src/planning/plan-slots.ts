import { seededRandom, type Random } from '@truthline/kernel';
import { apportion } from './apportion.ts';
import { dateOf, dayNumber, weekdayOf } from './calendar-day.ts';
import { shuffled } from './chance.ts';
import { WEEKDAYS, type HourBand, type WavePlan, type Weekday } from './wave-plan.ts';

/** What of a wave decides its slots. Days are `YYYY-MM-DD` of the dealer's calendar. */
export type SlotPlan = Pick<WavePlan, 'quota' | 'weekdays' | 'hours' | 'personas'> & {
  readonly startsOn: string;
  readonly deadline: string;
  /** Days from one visit to a dealer to the next, at least. */
  readonly lockoutDays: number;
};

export type PlannedDealer = {
  readonly id: string;
  /** The day of the last visit before this wave; null where there was none. */
  readonly lastVisitOn: string | null;
};

/** One visit to be, in the week that ends with `dueOn`: on its weekday and in its hours where the plan mixes them. */
export type PlannedSlot = {
  readonly dealerId: string;
  /** 1 for the first visit of a dealer. */
  readonly number: number;
  readonly notBefore: string;
  readonly dueOn: string;
  /** The days among which its week was chosen: whatever falls there is this visit. */
  readonly within: { readonly notBefore: string; readonly dueOn: string };
  readonly weekday: Weekday | null;
  readonly hours: { readonly from: number; readonly to: number } | null;
  /** Whom the visitor plays; null where the plan names nobody. */
  readonly persona: string | null;
};

export type PlannedSlots = {
  readonly slots: readonly PlannedSlot[];
  /** Dealers whose visits do not fit into the period; they have no slots. */
  readonly tooShort: readonly {
    readonly dealerId: string;
    readonly daysNeeded: number;
    readonly days: number;
  }[];
};

type Window = {
  readonly dealerId: string;
  readonly number: number;
  readonly first: number;
  readonly last: number;
};

/** Equal windows with the lock-out between them, so that no two visits come too close on whatever days they fall. */
const windowsOf = (
  dealerId: string,
  { quota, lockoutDays }: SlotPlan,
  first: number,
  last: number,
): readonly Window[] | null => {
  const gap = Math.max(1, lockoutDays);
  const days = last - first + 1;
  const length = Math.floor((days - (quota - 1) * (gap - 1)) / quota);
  if (length < 1) return null;
  return Array.from({ length: quota }, (_, index) => {
    const start = first + index * (length + gap - 1);
    return {
      dealerId,
      number: index + 1,
      first: start,
      last: index === quota - 1 ? last : start + length - 1,
    };
  });
};

const weekdaysIn = ({ first, last }: Window): ReadonlySet<Weekday> =>
  new Set(Array.from({ length: Math.min(7, last - first + 1) }, (_, index) => weekdayOf(first + index)));

/** Gives each window a weekday that lies in it, as near to the wanted mix as that allows; the tightest windows first. */
const mixWeekdays = (
  windows: readonly Window[],
  shares: NonNullable<WavePlan['weekdays']>,
  random: Random,
): ReadonlyMap<Window, Weekday> => {
  const left = new Map(
    apportion(
      windows.length,
      WEEKDAYS.map(day => shares[day] ?? 0),
    ).map((count, index) => [WEEKDAYS[index] ?? 'mon', count]),
  );
  const tightestFirst = shuffled(windows, random).toSorted((a, b) => weekdaysIn(a).size - weekdaysIn(b).size);
  return new Map(
    tightestFirst.map(window => {
      const open = weekdaysIn(window);
      const [day = 'mon'] = [...open].toSorted((a, b) => (left.get(b) ?? 0) - (left.get(a) ?? 0));
      left.set(day, (left.get(day) ?? 0) - 1);
      return [window, day];
    }),
  );
};

const mixHours = (
  windows: readonly Window[],
  bands: readonly HourBand[],
  random: Random,
): ReadonlyMap<Window, HourBand> => {
  const counts = apportion(
    windows.length,
    bands.map(({ share }) => share),
  );
  const drawn = bands.flatMap((band, index) => Array.from({ length: counts[index] ?? 0 }, () => band));
  return new Map(
    shuffled(windows, random).flatMap((window, index) => {
      const band = drawn[index];
      return band === undefined ? [] : [[window, band] as const];
    }),
  );
};

/** In turn from visit to visit of a dealer, and from dealer to dealer, so that both are mixed alike. */
const playPersonas = (
  windows: readonly Window[],
  personas: readonly string[],
): ReadonlyMap<Window, string | null> => {
  const dealers = new Map(
    [...new Set(windows.map(({ dealerId }) => dealerId))].map((id, place) => [id, place]),
  );
  return new Map(
    windows.map(window => {
      const turn = (dealers.get(window.dealerId) ?? 0) + window.number - 1;
      return [window, personas[turn % personas.length] ?? null];
    }),
  );
};

/** The first of these weekdays on or after a day of the window, else the last before it; any day where none is asked for. */
const dayNear = ({ last }: Window, day: number, weekday: Weekday | null): number => {
  if (weekday === null) return day;
  const found =
    [0, 1, 2, 3, 4, 5, 6].map(ahead => day + ahead).find(each => weekdayOf(each) === weekday) ?? day;
  return found > last ? found - 7 : found;
};

/** The last day of each visit: those that come to lie in the same window and on the same weekday follow each other evenly. */
const spreadDays = (
  windows: readonly Window[],
  weekdays: ReadonlyMap<Window, Weekday> | null,
  random: Random,
): ReadonlyMap<Window, number> => {
  const alike = Map.groupBy(
    shuffled(windows, random),
    window => `${window.number} ${weekdays?.get(window) ?? ''}`,
  );
  return new Map(
    [...alike.values()].flatMap(group =>
      group.map((window, index) => {
        const days = window.last - window.first + 1;
        const day = window.first + Math.floor(((index + 0.5) * days) / group.length);
        return [window, dayNear(window, day, weekdays?.get(window) ?? null)] as const;
      }),
    ),
  );
};

/**
 * The visits of a wave, dealer by dealer: the quota of each in windows that keep the lock-out, weekdays and hours mixed
 * as the plan says over the whole wave, and their days spread over it. The same seed gives the same plan, in whatever order the dealers come.
 */
export const planSlots = (plan: SlotPlan, dealers: readonly PlannedDealer[], seed: number): PlannedSlots => {
  const last = dayNumber(plan.deadline);
  const tooShort: { dealerId: string; daysNeeded: number; days: number }[] = [];
  const windows = dealers
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, lastVisitOn }): readonly Window[] => {
      const start = dayNumber(plan.startsOn);
      const first =
        lastVisitOn === null
          ? start
          : Math.max(start, dayNumber(lastVisitOn) + Math.max(1, plan.lockoutDays));
      const own = windowsOf(id, plan, first, last);
      if (own !== null) return own;
      const gap = Math.max(1, plan.lockoutDays);
      tooShort.push({
        dealerId: id,
        daysNeeded: plan.quota + (plan.quota - 1) * (gap - 1),
        days: Math.max(0, last - first + 1),
      });
      return [];
    });
  const random = seededRandom(seed);
  const weekdays = plan.weekdays === null ? null : mixWeekdays(windows, plan.weekdays, random);
  const hours = plan.hours === null ? null : mixHours(windows, plan.hours, random);
  const days = spreadDays(windows, weekdays, random);
  const personas = playPersonas(windows, plan.personas ?? []);
  return {
    slots: windows.map(window => {
      const band = hours?.get(window);
      const due = days.get(window) ?? window.last;
      return {
        dealerId: window.dealerId,
        number: window.number,
        notBefore: dateOf(Math.max(window.first, due - 6)),
        dueOn: dateOf(due),
        within: { notBefore: dateOf(window.first), dueOn: dateOf(window.last) },
        weekday: weekdays?.get(window) ?? null,
        hours: band === undefined ? null : { from: band.from, to: band.to },
        persona: personas.get(window) ?? null,
      };
    }),
    tooShort,
  };
};
