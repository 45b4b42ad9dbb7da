import { demand } from './argument.ts';
import { normalCdf, normalDensity } from './normal.ts';

/**
 * By how much the mean of a group chosen for lying beyond a cutoff moves back by chance alone when measured again:
 * (σw²/m)/√(σw²/m + σb²)·C(z), C(z) = φ(z)/(1−Φ(z)), z the distance of the cutoff from the mean in total deviations.
 * Barnett, van der Pols & Dobson (2005), Regression to the mean: what it is and how to deal with it, International
 * Journal of Epidemiology 34, 215–220; after Gardner & Heady (1973) and Davis (1976).
 *
 * @param baselines how many measurements were averaged before choosing, m ≥ 1.
 * @returns a positive distance toward the mean, in the unit of the values.
 */
export const regressionToTheMean = ({
  cutoff,
  mean,
  between,
  within,
  baselines = 1,
}: {
  readonly cutoff: number;
  readonly mean: number;
  /** Variance of true values, σb². */
  readonly between: number;
  /** Variance of one measurement around its true value, σw². */
  readonly within: number;
  readonly baselines?: number;
}): number => {
  demand(between >= 0 && within >= 0 && baselines >= 1, 'variances are not negative, baselines from 1');
  const noise = within / baselines;
  const total = Math.sqrt(noise + between);
  if (total === 0) return 0;
  const z = Math.abs(cutoff - mean) / total;
  return (noise / total) * (normalDensity(z) / normalCdf(-z));
};
