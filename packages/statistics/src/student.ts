import betainc from '@stdlib/math-base-special-betainc';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { demand } from './argument.ts';

/**
 * P(|T| ≥ |t|) of Student's t: I(ν/(ν + t²); ν/2, ½), with I the regularised incomplete beta function.
 * Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.7.1 and 26.5.27.
 */
export const studentTwoSidedP = (t: number, degrees: number): number => {
  demand(degrees > 0, `degrees of freedom are positive, got ${degrees}`);
  return betainc(degrees / (degrees + t * t), degrees / 2, 0.5, true, false);
};

/** The t of a two-sided interval: 2.776 at level .95 and 4 degrees of freedom. */
export const studentTwoSidedT = (level: number, degrees: number): number =>
  quantile(1 - (1 - level) / 2, degrees);
