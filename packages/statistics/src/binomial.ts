import cdf from '@stdlib/stats-base-dists-binomial-cdf';
import pmf from '@stdlib/stats-base-dists-binomial-pmf';
import quantile from '@stdlib/stats-base-dists-binomial-quantile';
import { demandCounts, demandShare } from './argument.ts';

/** P(R ≤ r), R binomial of n trials with chance p. */
export const binomialAtMost = (r: number, n: number, p: number): number => (r < 0 ? 0 : cdf(r, n, p));

/** P(R ≥ r). Counted from the failures, so that a small tail keeps its digits. */
export const binomialAtLeast = (r: number, n: number, p: number): number =>
  r <= 0 ? 1 : r > n ? 0 : cdf(n - r, n, 1 - p);

/** P(R = r). */
export const binomialExactly = (r: number, n: number, p: number): number => pmf(r, n, p);

/** The smallest r with P(R ≤ r) > tail. */
export const binomialFirstAbove = (tail: number, n: number, p: number): number => {
  let r = quantile(tail, n, p);
  while (r > 0 && binomialAtMost(r - 1, n, p) > tail) r -= 1;
  while (r < n && binomialAtMost(r, n, p) <= tail) r += 1;
  return r;
};

/**
 * Mid-p value of r passes in n against the chance p: tails that count half of the observed value, two-sided by
 * doubling the smaller. Lancaster (1961), Significance tests in discrete distributions, JASA 56, 223–234.
 *
 * @returns null where n is 0.
 */
export const midP = (
  r: number,
  n: number,
  p: number,
): { readonly lower: number; readonly upper: number; readonly twoSided: number } | null => {
  demandCounts(r, n);
  demandShare(p, 'p');
  if (n === 0) return null;
  const half = binomialExactly(r, n, p) / 2;
  const lower = binomialAtMost(r - 1, n, p) + half;
  const upper = binomialAtLeast(r + 1, n, p) + half;
  return { lower, upper, twoSided: Math.min(1, 2 * Math.min(lower, upper)) };
};
