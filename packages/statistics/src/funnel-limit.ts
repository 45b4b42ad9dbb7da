import { demand, demandShare } from './argument.ts';
import { binomialAtMost, binomialExactly, binomialFirstAbove } from './binomial.ts';
import { normalQuantile } from './normal.ts';

/**
 * Exact control limit of a share at n units around the target, interpolated between the two counts that enclose the
 * tail: (r − α)/n with r the first count above the tail and α = (P(R≤r) − tail)/P(R=r), held in 0–1.
 * Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202, A.1.1.
 *
 * For drawing. At small n the interpolated line lies inside the count that would be significant: decide with `midP`.
 */
export const exactFunnelLimit = (n: number, target: number, tail: number): number => {
  demand(Number.isInteger(n) && n >= 1, `n must be a whole number from 1, got ${n}`);
  demandShare(target, 'target');
  demandShare(tail, 'tail');
  const r = binomialFirstAbove(tail, n, target);
  const alpha = (binomialAtMost(r, n, target) - tail) / binomialExactly(r, n, target);
  return Math.min(1, Math.max(0, (r - alpha) / n));
};

/**
 * Limit of a share at n units where units differ by more than chance: target ± z·√(target(1−target)/n + τ²), held in 0–1.
 * Spiegelhalter (2005), section 4.2, additive model. With τ² = 0 the normal approximation of the exact limit.
 */
export const additiveFunnelLimit = (
  n: number,
  target: number,
  tail: number,
  betweenVariance: number,
): number => {
  demand(n > 0, `n must be positive, got ${n}`);
  demandShare(target, 'target');
  demandShare(tail, 'tail');
  const spread = Math.sqrt((target * (1 - target)) / n + betweenVariance);
  return Math.min(1, Math.max(0, target + normalQuantile(tail) * spread));
};
