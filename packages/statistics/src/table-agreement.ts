import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { demand } from './argument.ts';
import type { Interval } from './interval.ts';

/** How far two raters agree on the same units, from the table of their pairs (rows: first rater, columns: second). */
export type TableAgreement = {
  readonly n: number;
  /** Weighted share of agreement; the plain share where the weights are those of identity. */
  readonly agreement: number;
  /** Cohen's κ (weighted where weights are given). Null where chance agreement is complete. */
  readonly kappa: number | null;
  /** t interval of κ, cut at 1. Null where κ is, and where its variance is estimated as nothing: all pairs say the same. */
  readonly kappaInterval: Interval | null;
  /** Gwet's AC1, with weights AC2. */
  readonly ac: number | null;
  /** t interval of AC1 or AC2, as that of κ. */
  readonly acInterval: Interval | null;
  /** Krippendorff's α. */
  readonly alpha: number | null;
};

/** Full agreement on the diagonal, none beside it: for categories without an order. */
export const identityWeights = (size: number): readonly (readonly number[])[] =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)),
  );

/** 1 − ((i−j)/(q−1))²: for ordered categories (Fleiss & Cohen 1973). */
export const quadraticWeights = (size: number): readonly (readonly number[])[] =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (size < 2 ? 1 : 1 - ((row - column) / (size - 1)) ** 2)),
  );

type Estimate = { readonly value: number | null; readonly variance: number; readonly n: number };

/** Variances under this are what is left of rounding. */
const NO_VARIANCE = 1e-12;

const intervalOf = ({ value, variance, n }: Estimate, level: number): Interval | null => {
  if (value === null || n < 2 || variance < NO_VARIANCE) return null;
  const half = tQuantile(1 - (1 - level) / 2, n - 1) * Math.sqrt(variance);
  return { low: Math.max(-1, value - half), high: Math.min(1, value + half), level };
};

const beyondChance = (observed: number, expected: number): number | null =>
  expected >= 1 ? null : (observed - expected) / (1 - expected);

/**
 * κ: Cohen (1960), Educational and Psychological Measurement 20, 37–46; weighted, Cohen (1968), Psychological Bulletin 70.
 * AC1/AC2: Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29–48, chance
 * Tw·Σπ(1−π)/(q(q−1)) with π the mean of both margins and Tw the sum of the weights (q where they are identity).
 * α: Krippendorff (1970), with the correction for 2n values.
 * Variances of κ (Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72, 323–327) and AC1 (Gwet 2008) that hold whatever
 * the true agreement is, from the influence of each cell; the interval takes Student's t with n − 1, as Gwet (2014),
 * Handbook of Inter-Rater Reliability, does.
 *
 * @returns null of an empty table.
 */
export const tableAgreement = (
  table: readonly (readonly number[])[],
  weights: readonly (readonly number[])[] = identityWeights(table.length),
  level: number = 0.95,
): TableAgreement | null => {
  const size = table.length;
  demand(
    size >= 2 && table.every(row => row.length === size),
    'the table is square, two categories at least',
  );
  demand(
    weights.length === size && weights.every(row => row.length === size),
    'weights have the size of the table',
  );
  const at = (rows: readonly (readonly number[])[], row: number, column: number) => rows[row]?.[column] ?? 0;
  const indexes = Array.from({ length: size }, (_, index) => index);
  const over = (value: (row: number, column: number) => number): number => {
    let total = 0;
    for (const row of indexes) for (const column of indexes) total += value(row, column);
    return total;
  };
  const n = over((row, column) => at(table, row, column));
  if (n === 0) return null;
  const rowShare = indexes.map(
    row => indexes.reduce((total, column) => total + at(table, row, column), 0) / n,
  );
  const columnShare = indexes.map(
    column => indexes.reduce((total, row) => total + at(table, row, column), 0) / n,
  );
  const mean = indexes.map(index => ((rowShare[index] ?? 0) + (columnShare[index] ?? 0)) / 2);

  const agreement = over((row, column) => at(weights, row, column) * at(table, row, column)) / n;
  const byMargins = over(
    (row, column) => at(weights, row, column) * (rowShare[row] ?? 0) * (columnShare[column] ?? 0),
  );
  const byMean = over((row, column) => at(weights, row, column) * (mean[row] ?? 0) * (mean[column] ?? 0));
  const weightSum = over((row, column) => at(weights, row, column));
  const spread = mean.reduce((total, share) => total + share * (1 - share), 0);
  const byUncertainty = (weightSum * spread) / (size * (size - 1));
  // 2n values are drawn without replacement: one value cannot be paired with itself.
  const corrected = (1 - 1 / (2 * n)) * agreement + 1 / (2 * n);
  const kappa = beyondChance(agreement, byMargins);
  const ac = beyondChance(agreement, byUncertainty);
  const rowWeight = indexes.map(row =>
    indexes.reduce((total, column) => total + at(weights, row, column) * (columnShare[column] ?? 0), 0),
  );
  const columnWeight = indexes.map(column =>
    indexes.reduce((total, row) => total + at(weights, row, column) * (rowShare[row] ?? 0), 0),
  );
  /** Of (agreement − chance)/(1 − chance), where `pull` is how much a pair in a cell raises what chance would bring. */
  const varianceOf = (
    value: number | null,
    chance: number,
    pull: (row: number, column: number) => number,
  ): number => {
    const left = 1 - (value ?? 0);
    const squares = over(
      (row, column) =>
        (at(table, row, column) / n) * (at(weights, row, column) - left * pull(row, column)) ** 2,
    );
    return (squares - (agreement - 2 * left * chance) ** 2) / (n * (1 - chance) ** 2);
  };
  const kappaVariance = varianceOf(
    kappa,
    byMargins,
    (row, column) => (rowWeight[row] ?? 0) + (columnWeight[column] ?? 0),
  );
  const acVariance = varianceOf(
    ac,
    byUncertainty,
    (row, column) =>
      (2 * weightSum * (1 - ((mean[row] ?? 0) + (mean[column] ?? 0)) / 2)) / (size * (size - 1)),
  );
  return {
    n,
    agreement,
    kappa,
    kappaInterval: intervalOf({ value: kappa, variance: kappaVariance, n }, level),
    ac,
    acInterval: intervalOf({ value: ac, variance: acVariance, n }, level),
    alpha: beyondChance(corrected, byMean),
  };
};
