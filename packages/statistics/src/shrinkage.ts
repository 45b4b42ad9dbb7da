import { demand } from './argument.ts';
import type { Estimate } from './random-effects.ts';

/** An estimate pulled toward the common mean by as much as it is uncertain. */
export type Shrunk = {
  readonly value: number;
  /** Standard deviation of the posterior. */
  readonly deviation: number;
  /** Weight of the own estimate, 0–1; the rest is the common mean. */
  readonly ownWeight: number;
};

/**
 * Empirical Bayes with normal errors: Bᵢ = τ²/(τ² + sᵢ²), value Bᵢ·yᵢ + (1−Bᵢ)·μ, variance Bᵢ·sᵢ².
 * Efron & Morris (1973), Stein's estimation rule and its competitors, JASA 68, 117–130; Morris (1983), JASA 78, 47–55.
 */
export const shrink = (
  { value, variance }: Estimate,
  commonMean: number,
  betweenVariance: number,
): Shrunk => {
  demand(variance >= 0 && betweenVariance >= 0, 'variances are not negative');
  const total = betweenVariance + variance;
  const ownWeight = total === 0 ? 0 : betweenVariance / total;
  return {
    value: ownWeight * value + (1 - ownWeight) * commonMean,
    deviation: Math.sqrt(ownWeight * variance),
    ownWeight,
  };
};
