import { demand } from './argument.ts';

/** How far two raters agree on the same units, from the table of their pairs (rows: first rater, columns: second). */
export type TableAgreement = {
  readonly n: number;
  /** Weighted share of agreement; the plain share where the weights are those of identity. */
  readonly agreement: number;
  /** Cohen's κ (weighted where weights are given). Null where chance agreement is complete. */
  readonly kappa: number | null;
  /** Gwet's AC1, with weights AC2. */
  readonly ac: number | null;
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

const beyondChance = (observed: number, expected: number): number | null =>
  expected >= 1 ? null : (observed - expected) / (1 - expected);

/**
 * κ: Cohen (1960), Educational and Psychological Measurement 20, 37–46; weighted, Cohen (1968), Psychological Bulletin 70.
 * AC1/AC2: Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29–48, chance
 * Tw·Σπ(1−π)/(q(q−1)) with π the mean of both margins and Tw the sum of the weights (q where they are identity).
 * α: Krippendorff (1970), with the correction for 2n values.
 *
 * @returns null of an empty table.
 */
export const tableAgreement = (
  table: readonly (readonly number[])[],
  weights: readonly (readonly number[])[] = identityWeights(table.length),
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
  return {
    n,
    agreement,
    kappa: beyondChance(agreement, byMargins),
    ac: beyondChance(agreement, byUncertainty),
    alpha: beyondChance(corrected, byMean),
  };
};
