import { demand, demandCounts, demandShare } from './argument.ts';
import type { Interval } from './interval.ts';
import { twoSidedZ } from './normal.ts';

/**
 * Wilson's score interval of a share, without continuity correction, at a number of trials that need not be whole: an
 * effective number. Wilson (1927), JASA 22, 209–212; method 3 of Newcombe (1998), Statistics in Medicine 17, 857–872.
 *
 * @param share 0–1.
 * @returns shares 0–1, or null where n is 0.
 */
export const shareInterval = (share: number, n: number, level: number = 0.95): Interval | null => {
  demand(share >= 0 && share <= 1, `share must lie between 0 and 1, got ${share}`);
  demand(Number.isFinite(n) && n >= 0, `n must be a number from 0 on, got ${n}`);
  demandShare(level, 'level');
  if (n === 0) return null;
  const z = twoSidedZ(level);
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  // At 0 and 1 the formula meets the border exactly; rounding may miss it by a bit.
  return {
    low: share === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: share === 1 ? 1 : Math.min(1, (centre + half) / scale),
    level,
  };
};

/** The same of `passes` in `n` trials, both whole. */
export const wilsonInterval = (passes: number, n: number, level: number = 0.95): Interval | null => {
  demandCounts(passes, n);
  return shareInterval(n === 0 ? 0 : passes / n, n, level);
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
