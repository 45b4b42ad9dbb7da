import { demand } from './argument.ts';
import type { Interval } from './interval.ts';
import { sum } from './moments.ts';
import { twoSidedZ } from './normal.ts';

/** An estimate with the variance of its error. */
export type Estimate = { readonly value: number; readonly variance: number };

export type RandomEffects = {
  /** Cochran's Q against the fixed-effect mean. */
  readonly q: number;
  readonly betweenVariance: number;
  /** Share of the variation between the estimates that is not chance, 0–100 (Higgins & Thompson 2002). */
  readonly iSquared: number;
  readonly mean: number;
  readonly standardError: number;
  readonly interval: Interval;
};

/**
 * Random effects by the method of moments. DerSimonian & Laird (1986), Meta-analysis in clinical trials, Controlled
 * Clinical Trials 7, 177–188: τ² = max(0, (Q − (I−1)) / (Σw − Σw²/Σw)) with w = 1/vᵢ; mean weighted by 1/(τ² + vᵢ).
 *
 * @returns null of fewer than two estimates.
 */
export const randomEffects = (estimates: readonly Estimate[], level: number = 0.95): RandomEffects | null => {
  for (const { variance } of estimates) demand(variance > 0, `a variance is positive, got ${variance}`);
  const degrees = estimates.length - 1;
  if (degrees < 1) return null;
  const weights = estimates.map(({ variance }) => 1 / variance);
  const total = sum(weights);
  const fixed = sum(estimates.map(({ value, variance }) => value / variance)) / total;
  const q = sum(estimates.map(({ value, variance }) => (value - fixed) ** 2 / variance));
  const spread = total - sum(weights.map(w => w * w)) / total;
  const betweenVariance = Math.max(0, (q - degrees) / spread);

  const inverse = estimates.map(({ variance }) => 1 / (betweenVariance + variance));
  const precision = sum(inverse);
  const centre = sum(estimates.map(({ value }, index) => value * (inverse[index] ?? 0))) / precision;
  const standardError = Math.sqrt(1 / precision);
  const half = twoSidedZ(level) * standardError;
  return {
    q,
    betweenVariance,
    iSquared: q > 0 ? Math.max(0, (100 * (q - degrees)) / q) : 0,
    mean: centre,
    standardError,
    interval: { low: centre - half, high: centre + half, level },
  };
};
