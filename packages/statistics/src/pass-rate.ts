import { demandCounts, demandShare } from './argument.ts';
import type { Interval } from './interval.ts';
import { twoSidedZ } from './normal.ts';

/**
 * Wilson's score interval of a share, without continuity correction. Wilson (1927), JASA 22, 209–212; method 3 of
 * Newcombe (1998), Statistics in Medicine 17, 857–872.
 *
 * @returns shares 0–1, or null where n is 0.
 */
export const wilsonInterval = (passes: number, n: number, level: number = 0.95): Interval | null => {
  demandCounts(passes, n);
  demandShare(level, 'level');
  if (n === 0) return null;
  const z = twoSidedZ(level);
  const p = passes / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  // At 0 and n passes the formula meets the border exactly; rounding may miss it by a bit.
  return {
    low: passes === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: passes === n ? 1 : Math.min(1, (centre + half) / scale),
    level,
  };
};

/**
 * Interval of the difference of two independent shares, first minus second, from their Wilson intervals. Method 10 of
 * Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 873–890.
 *
 * @returns null where either n is 0.
 */
export const shareDifferenceInterval = (
  first: { readonly passes: number; readonly n: number },
  second: { readonly passes: number; readonly n: number },
  level: number = 0.95,
): (Interval & { readonly difference: number }) | null => {
  const one = wilsonInterval(first.passes, first.n, level);
  const other = wilsonInterval(second.passes, second.n, level);
  if (one === null || other === null) return null;
  const p = first.passes / first.n;
  const q = second.passes / second.n;
  const difference = p - q;
  return {
    difference,
    low: difference - Math.hypot(p - one.low, other.high - q),
    high: difference + Math.hypot(one.high - p, q - other.low),
    level,
  };
};
