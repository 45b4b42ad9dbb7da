import { demand, demandCounts, demandShare } from './argument.ts';
import { quantile, sum } from './moments.ts';

/** Passes and trials of one unit. */
export type Count = { readonly passes: number; readonly n: number };

/** Unadjusted z of every unit against the target: (p − θ)/√(θ(1−θ)/n). Units without trials are an error. */
export const unitScores = (counts: readonly Count[], target: number): readonly number[] => {
  demandShare(target, 'target');
  return counts.map(({ passes, n }) => {
    demandCounts(passes, n);
    demand(n > 0, 'a unit without trials has no z');
    return (passes / n - target) / Math.sqrt((target * (1 - target)) / n);
  });
};

/** Pulls the lowest and highest `share` of the values in to the quantiles (type 7) at `share` and 1 − `share`. */
export const winsorise = (values: readonly number[], share: number): readonly number[] => {
  demand(share >= 0 && share < 0.5, `share must lie in 0–0.5, got ${share}`);
  const low = quantile(values, share);
  const high = quantile(values, 1 - share);
  return low === null || high === null ? [] : values.map(value => Math.min(high, Math.max(low, value)));
};

/** How much the units differ beyond chance. */
export type Overdispersion = {
  /** Mean of z²: 1 by chance alone, 0 units give null. */
  readonly ratio: number;
  /** Σz², chi-squared with I − 1 degrees of freedom by chance alone. */
  readonly q: number;
  /** Additive variance between the units, in squared shares; 0 where chance explains all. */
  readonly betweenVariance: number;
};

/**
 * Overdispersion of shares around a target, multiplicative (φ = Σz²/I) and additive (τ² by the method of moments),
 * after winsorising the z. Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202, section 4; τ² with the z taken
 * in as in DerSimonian & Laird (1986): max(0, (Σz² − (I−1)) / (Σw − Σw²/Σw)), w = n/(θ(1−θ)).
 *
 * @param share winsorised at each end, 0.1 by default; 0 takes the z as they are.
 * @param designEffect where trials come in clusters: z shrinks by its root, n counts divided by it.
 * @returns null of fewer than two units.
 */
export const overdispersion = (
  counts: readonly Count[],
  target: number,
  share: number = 0.1,
  designEffect: number = 1,
): Overdispersion | null => {
  if (counts.length < 2) return null;
  demand(designEffect > 0, `a design effect is positive, got ${designEffect}`);
  const scores = winsorise(
    unitScores(counts, target).map(z => z / Math.sqrt(designEffect)),
    share,
  );
  const q = sum(scores.map(z => z * z));
  const weights = counts.map(({ n }) => n / (designEffect * target * (1 - target)));
  const total = sum(weights);
  const spread = total - sum(weights.map(w => w * w)) / total;
  return {
    ratio: q / counts.length,
    q,
    betweenVariance: Math.max(0, (q - (counts.length - 1)) / spread),
  };
};
