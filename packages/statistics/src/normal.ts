import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/** P(Z ≤ z) of the standard normal. */
export const normalCdf = (z: number): number => cdf(z, 0, 1);

/** The z with P(Z ≤ z) = p. */
export const normalQuantile = (p: number): number => quantile(p, 0, 1);

/** Density of the standard normal at z. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The level asked for last, with its z: a heatmap asks for the same one hundreds of thousands of times. */
let last = { level: 0.5, z: normalQuantile(0.75) };

/** The z of a two-sided interval: 1.95996 at level .95. */
export const twoSidedZ = (level: number): number => {
  if (last.level !== level) last = { level, z: normalQuantile(1 - (1 - level) / 2) };
  return last.z;
};

/** P(|Z| ≥ |z|). Taken from the lower tail, so that it stays exact far out. */
export const twoSidedP = (z: number): number => Math.min(1, 2 * normalCdf(-Math.abs(z)));
