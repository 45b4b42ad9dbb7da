import { demand, demandCounts, demandShare } from './argument.ts';
import { sum } from './moments.ts';
import { normalQuantile } from './normal.ts';
import { winsorise, type Count } from './overdispersion.ts';

/** A share on the scale where its variance no longer depends on it: asin √p, 0 – π/2. */
const stabilised = (share: number): number => Math.asin(Math.sqrt(share));

/** Variance of `stabilised` at n trials: 1/4n, times the design effect where trials come in clusters. */
const sampling = (n: number, designEffect: number): number => designEffect / (4 * n);

/** A funnel on the stabilised scale: the target, and the variance between units there (squared radians). */
export type ArcsineFunnel = {
  readonly target: number;
  readonly designEffect: number;
  readonly betweenVariance: number;
};

/**
 * The funnel of shares on the inverse-sine scale. Shares near 0 or 1 are skewed and their variance follows the share,
 * so a symmetric limit around a high target calls out too many low units; asin √p has neither trouble.
 * Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202,
 * appendix A.2; the variance between units by the method of moments (DerSimonian & Laird 1986) on the z, winsorised.
 *
 * @param share winsorised at each end.
 * @param designEffect how much a cluster of trials widens chance, 1 for none.
 */
export const arcsineFunnel = (
  counts: readonly Count[],
  target: number,
  share: number = 0.1,
  designEffect: number = 1,
): ArcsineFunnel => {
  demandShare(target, 'target');
  demand(designEffect > 0, `a design effect is positive, got ${designEffect}`);
  const plain: ArcsineFunnel = { target, designEffect, betweenVariance: 0 };
  if (counts.length < 2) return plain;
  const scores = winsorise(
    counts.map(count => arcsineScore(count, plain)),
    share,
  );
  const weights = counts.map(({ n }) => 1 / sampling(n, designEffect));
  const total = sum(weights);
  const spread = total - sum(weights.map(w => w * w)) / total;
  const excess = sum(scores.map(z => z * z)) - (counts.length - 1);
  return { ...plain, betweenVariance: Math.max(0, excess / spread) };
};

/** How many standard deviations of chance and of the spread between units a unit stands from the target. */
export const arcsineScore = (
  { passes, n }: Count,
  { target, designEffect, betweenVariance }: ArcsineFunnel,
): number => {
  demandCounts(passes, n);
  demand(n > 0, 'a unit without trials has no z');
  const off = stabilised(passes / n) - stabilised(target);
  return off / Math.sqrt(sampling(n, designEffect) + betweenVariance);
};

/** The limit of a share at n trials for a tail, back on the scale of shares, 0–1. */
export const arcsineFunnelLimit = (
  n: number,
  tail: number,
  { target, designEffect, betweenVariance }: ArcsineFunnel,
): number => {
  demand(n > 0, `n must be positive, got ${n}`);
  demandShare(tail, 'tail');
  const off = normalQuantile(tail) * Math.sqrt(sampling(n, designEffect) + betweenVariance);
  return Math.sin(Math.min(Math.PI / 2, Math.max(0, stabilised(target) + off))) ** 2;
};
