/** Σx. */
export const sum = (values: readonly number[]): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Arithmetic mean, null of nothing. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sum(values) / values.length;

/** Σ(x − mean)², in two passes so that large values with a small spread keep their digits. */
export const sumOfSquares = (values: readonly number[]): number => {
  const centre = mean(values) ?? 0;
  let total = 0;
  for (const value of values) total += (value - centre) ** 2;
  return total;
};

/** Sample variance with n − 1, null of fewer than two values. */
export const variance = (values: readonly number[]): number | null =>
  values.length < 2 ? null : sumOfSquares(values) / (values.length - 1);

/**
 * Quantiles of type 7 (linear between order statistics, the default of R), one for each share. Hyndman & Fan (1996), Sample
 * quantiles in statistical packages, The American Statistician 50, 361–365.
 *
 * @returns nulls of nothing.
 */
export const quantiles = (
  values: readonly number[],
  shares: readonly number[],
): readonly (number | null)[] => {
  const sorted = Float64Array.from(values).sort();
  return shares.map(share => {
    const place = (sorted.length - 1) * Math.min(1, Math.max(0, share));
    const below = sorted[Math.floor(place)];
    const above = sorted[Math.ceil(place)];
    if (below === undefined || above === undefined) return null;
    return below + (place - Math.floor(place)) * (above - below);
  });
};

/** One of `quantiles`. */
export const quantile = (values: readonly number[], share: number): number | null =>
  quantiles(values, [share])[0] ?? null;
