const SIZE = { s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const isUnit = (unit: string): unit is keyof typeof SIZE => unit in SIZE;

/**
 * How long before the appointment it is now, in the unit of the item, to a tenth; below zero where it is past. Null for a
 * unit that is no time.
 */
export const timeBefore = (appointment: number, now: number, unit: string): number | null =>
  isUnit(unit) ? Math.round(((appointment - now) / SIZE[unit]) * 10) / 10 : null;
