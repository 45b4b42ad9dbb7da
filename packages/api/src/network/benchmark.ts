import { mean, quantiles } from '@truthline/statistics';
import type { PresentedBenchmark } from './presented.ts';

/** Under this many dealers a quartile would point at one of them. */
export const MINIMUM_DEALERS = 10;

/** The anonymous benchmark from the dealers' means, 0–100; null where there are too few to hide among. */
export const benchmarkOf = (means: readonly number[]): PresentedBenchmark | null => {
  if (means.length < MINIMUM_DEALERS) return null;
  const [low, median, high] = quantiles(means, [0.25, 0.5, 0.75]);
  const centre = mean(means);
  if (low == null || median == null || high == null || centre === null) return null;
  return { dealerCount: means.length, mean: centre, quartiles: { low, median, high } };
};
