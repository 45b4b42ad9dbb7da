import type { Scale } from '@truthline/audit';

const SIZE = { s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const isUnit = (unit: string): unit is keyof typeof SIZE => unit in SIZE;

/** True of an item that asks how long before an appointment something came. */
export const isDueBefore = (scale: Scale): boolean =>
  scale.type === 'measure' && (scale.timer === 'oneDayBefore' || scale.timer === 'oneHourBefore');

/**
 * How long before the appointment it is now, in the unit of the item, to a tenth; below zero where it is past. Null for a
 * unit that is no time.
 */
export const timeBefore = (appointment: number, now: number, unit: string): number | null =>
  isUnit(unit) ? Math.round(((appointment - now) / SIZE[unit]) * 10) / 10 : null;

/** The same moment as a field of date and time has it: by the calendar and the time zone of this phone. */
export const fieldTime = (instant: number): string => {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
};
