import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { demandShare } from './argument.ts';
import type { Interval } from './interval.ts';
import { mean, variance } from './moments.ts';

/**
 * Student's t interval of a mean: x̄ ± t(n−1)·s/√n. Student (1908), The probable error of a mean, Biometrika 6, 1–25.
 * The values must be independent of each other: one value a visit, not one a question.
 *
 * @returns in the unit of the values, or null of fewer than two.
 */
export const meanInterval = (values: readonly number[], level: number = 0.95): Interval | null => {
  demandShare(level, 'level');
  const centre = mean(values);
  const spread = variance(values);
  if (centre === null || spread === null) return null;
  const half = tQuantile(1 - (1 - level) / 2, values.length - 1) * Math.sqrt(spread / values.length);
  return { low: centre - half, high: centre + half, level };
};
