import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { demand } from './argument.ts';
import type { Interval } from './interval.ts';
import { mean, sum, variance } from './moments.ts';

export type Agreement = {
  readonly n: number;
  /** Mean of first − second. */
  readonly bias: number;
  /** t interval of the bias. */
  readonly biasInterval: Interval;
  readonly deviation: number;
  /** Limits of agreement: bias ± 1.96·s. */
  readonly low: number;
  readonly high: number;
  /** How far each limit may lie off: half the width of its t interval, with standard error √(3s²/n). */
  readonly limitMargin: number;
  /** Slope of the difference on the mean of the pair: not 0 where the bias grows with size. Null where all means are equal. */
  readonly slope: number | null;
};

/**
 * Agreement of two ways of measuring the same things. Bland & Altman (1986), Statistical methods for assessing agreement
 * between two methods of clinical measurement, Lancet 327, 307–310.
 *
 * @returns null of fewer than two pairs.
 */
export const blandAltman = (
  first: readonly number[],
  second: readonly number[],
  level: number = 0.95,
): Agreement | null => {
  demand(first.length === second.length, 'pairs have two sides');
  const differences = first.map((value, index) => value - (second[index] ?? 0));
  const means = first.map((value, index) => (value + (second[index] ?? 0)) / 2);
  const bias = mean(differences);
  const spread = variance(differences);
  const centre = mean(means);
  if (bias === null || spread === null || centre === null) return null;
  const n = differences.length;
  const deviation = Math.sqrt(spread);
  const quantile = tQuantile(1 - (1 - level) / 2, n - 1);
  const half = quantile * Math.sqrt(spread / n);
  const acrossSquares = sum(means.map(x => (x - centre) ** 2));
  const products = sum(means.map((x, index) => (x - centre) * ((differences[index] ?? 0) - bias)));
  return {
    n,
    bias,
    biasInterval: { low: bias - half, high: bias + half, level },
    deviation,
    low: bias - 1.96 * deviation,
    high: bias + 1.96 * deviation,
    limitMargin: quantile * Math.sqrt((3 * spread) / n),
    slope: acrossSquares > 0 ? products / acrossSquares : null,
  };
};
