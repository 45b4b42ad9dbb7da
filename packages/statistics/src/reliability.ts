import { demand, demandShare } from './argument.ts';

/** Variance of true values between units, and of single observations within a unit. */
export type VarianceParts = { readonly between: number; readonly within: number };

/**
 * Reliability of a mean of n observations: τ²/(τ² + σ²/n), the share of its variance that is real difference.
 * Spearman (1910) and Brown (1910), British Journal of Psychology 3; applied to rating of providers in Adams (2009),
 * The reliability of provider profiling, RAND TR-653.
 *
 * @returns 0–1; 0 where n is 0 or units do not differ.
 */
export const reliability = (n: number, { between, within }: VarianceParts): number => {
  demand(n >= 0 && between >= 0 && within >= 0, 'n and variances are not negative');
  if (n === 0 || between === 0) return 0;
  return between / (between + within / n);
};

/** Observations needed for the wanted reliability: R/(1−R)·σ²/τ², rounded up. Null where no number of them suffices. */
export const neededObservations = (wanted: number, { between, within }: VarianceParts): number | null => {
  demandShare(wanted, 'wanted');
  if (between <= 0) return null;
  const needed = (wanted / (1 - wanted)) * (within / between);
  // 1e-9: a need of exactly 7 must not become 8 by a rounding in the last bit.
  return Math.max(1, Math.ceil(needed - 1e-9));
};

/**
 * Variance parts of grouped observations by one-way analysis of variance with groups of unequal size:
 * σ² = SS_within/(N−I), τ² = max(0, (SS_between − (I−1)σ²) / (N − Σn²/N)).
 * Searle, Casella & McCulloch (1992), Variance Components, section 3.6.
 *
 * @returns null where no group has two observations, or fewer than two groups have any.
 */
export const varianceParts = (
  groups: readonly (readonly number[])[],
): (VarianceParts & { readonly grandMean: number }) | null => {
  let count = 0;
  let total = 0;
  let squaredSizes = 0;
  let filled = 0;
  for (const group of groups) {
    if (group.length === 0) continue;
    filled += 1;
    count += group.length;
    squaredSizes += group.length ** 2;
    for (const value of group) total += value;
  }
  if (filled < 2 || count <= filled) return null;
  const grandMean = total / count;
  let insideSquares = 0;
  let betweenSquares = 0;
  for (const group of groups) {
    if (group.length === 0) continue;
    let own = 0;
    for (const value of group) own += value;
    const centre = own / group.length;
    for (const value of group) insideSquares += (value - centre) ** 2;
    betweenSquares += group.length * (centre - grandMean) ** 2;
  }
  const within = insideSquares / (count - filled);
  const between = (betweenSquares - (filled - 1) * within) / (count - squaredSizes / count);
  return { grandMean, within, between: Math.max(0, between) };
};
