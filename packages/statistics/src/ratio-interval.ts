import { demandShare } from './argument.ts';
import type { Interval } from './interval.ts';
import { sum } from './moments.ts';
import { studentTwoSidedT } from './student.ts';

/** What one unit adds to both sides of a ratio. */
export type RatioPart = { readonly part: number; readonly whole: number };

/**
 * Interval of R = Σ part/Σ whole over units that are independent of each other: R ± t(n−1)·√(n/(n−1)·Σ(part − R·whole)²)/Σ whole,
 * the ratio estimator of a sample far smaller than what it speaks of. Cochran (1977), Sampling Techniques, 3rd edition,
 * section 6.4; without n/(n−1) its variance is the v_L of Davison & Hinkley (1997), Bootstrap Methods and their
 * Application, section 2.7.
 *
 * @returns in the unit of part a whole; null of fewer than two units, or where nothing is whole.
 */
export const ratioInterval = (units: readonly RatioPart[], level: number = 0.95): Interval | null => {
  demandShare(level, 'level');
  const n = units.length;
  const whole = sum(units.map(unit => unit.whole));
  if (n < 2 || whole <= 0) return null;
  const ratio = sum(units.map(({ part }) => part)) / whole;
  const off = sum(units.map(unit => (unit.part - ratio * unit.whole) ** 2));
  const half = (studentTwoSidedT(level, n - 1) * Math.sqrt((n / (n - 1)) * off)) / whole;
  return { low: ratio - half, high: ratio + half, level };
};
