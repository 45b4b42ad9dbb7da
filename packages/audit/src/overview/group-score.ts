import { randomEffects, type Interval } from '@truthline/statistics';
import type { DealerComparison } from '../compare-dealers.ts';

/** The score of some dealers together, each of them counting once. */
export type GroupScore = {
  /** Random-effects mean of the dealers' means, 0–100. */
  readonly mean: number;
  /** Its 95 % interval, held in 0–100; null where the audits cannot tell how much they scatter. */
  readonly interval: Interval | null;
  readonly dealers: number;
  readonly audits: number;
};

/**
 * Network, region or any other group: the same number as `compareDealers` gives as the network's mean where the group is
 * the network.
 *
 * @param within variance of audits within a dealer, of the whole network.
 * @returns null where no dealer has a score.
 */
export const groupScore = (
  dealers: readonly DealerComparison[],
  within: number | null,
): GroupScore | null => {
  const scored = dealers.flatMap(({ mean, n }) => (mean === null ? [] : [{ mean, n }]));
  if (scored.length === 0) return null;
  const audits = scored.reduce((total, { n }) => total + n, 0);
  const counts = { dealers: scored.length, audits };
  const joined =
    within === null || within === 0
      ? null
      : randomEffects(scored.map(({ mean, n }) => ({ value: mean, variance: within / n })));
  if (joined === null) {
    const mean = scored.reduce((total, row) => total + row.mean, 0) / scored.length;
    return { mean, interval: null, ...counts };
  }
  const { low, high, level } = joined.interval;
  return {
    mean: joined.mean,
    interval: { low: Math.max(0, low), high: Math.min(100, high), level },
    ...counts,
  };
};
