import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { demand } from './argument.ts';
import type { Interval } from './interval.ts';
import { quantile } from './moments.ts';
import { atOnce, type Steps } from './steps.ts';

export type ShapleyShare = {
  /** What the column adds to R², averaged over all orders; the shares of all columns sum to R². */
  readonly share: number;
  /** Percentile interval of the bootstrap. */
  readonly interval: Interval;
  /** Part of R², 0–1; null where R² is 0. */
  readonly partOfRSquared: number | null;
};

export type ShapleyShares = {
  readonly n: number;
  readonly rSquared: number;
  readonly shares: readonly ShapleyShare[];
  readonly draws: number;
  readonly seed: number;
};

const MOST_COLUMNS = 12;
/** Products added up between two pauses. */
const PRODUCTS_A_STEP = 10_000_000;

/**
 * Explained sum of squares of every subset of the columns. Each subset is reached by adding a column of a higher number
 * to one already known, the columns before it swept out; so no system is solved twice.
 */
const explainedBySubset = (products: Float64Array, columns: number): Float64Array => {
  const side = columns + 1;
  const explained = new Float64Array(2 ** columns);
  const levels = Array.from({ length: columns + 1 }, () => new Float64Array(side * side));
  levels[0]?.set(products);
  const visit = (depth: number, subset: number, from: number): void => {
    const matrix = levels[depth];
    const next = levels[depth + 1];
    if (matrix === undefined || next === undefined) return;
    for (let column = from; column < columns; column += 1) {
      const pivot = matrix[column * side + column] ?? 0;
      const outcome = matrix[column * side + columns] ?? 0;
      const grown = subset + 2 ** column;
      // What the columns before already say adds nothing.
      const adds = pivot > 1e-10 * (products[column * side + column] ?? 0);
      explained[grown] = (explained[subset] ?? 0) + (adds ? (outcome * outcome) / pivot : 0);
      if (column + 1 === columns) continue;
      for (let row = column + 1; row < columns; row += 1) {
        const factor = adds ? (matrix[column * side + row] ?? 0) / pivot : 0;
        for (let other = row; other <= columns; other += 1)
          next[row * side + other] =
            (matrix[row * side + other] ?? 0) - factor * (matrix[column * side + other] ?? 0);
      }
      visit(depth + 1, grown, column + 1);
    }
  };
  visit(0, 0, 0);
  return explained;
};

/** Σ over subsets without the column of |S|!(p − |S| − 1)!/p! times what it adds to them. */
const sharesOf = (explained: Float64Array, columns: number, total: number): readonly number[] => {
  const weights: number[] = [1 / columns];
  for (let size = 1; size < columns; size += 1)
    weights.push(((weights[size - 1] ?? 0) * size) / (columns - size));
  const sizes = new Uint8Array(explained.length);
  for (let subset = 1; subset < explained.length; subset += 1)
    sizes[subset] = (sizes[subset >> 1] ?? 0) + (subset & 1);
  return Array.from({ length: columns }, (_, column) => {
    const bit = 2 ** column;
    let share = 0;
    for (let subset = 0; subset < explained.length; subset += 1)
      if ((subset & bit) === 0)
        share +=
          (weights[sizes[subset] ?? 0] ?? 0) * ((explained[subset + bit] ?? 0) - (explained[subset] ?? 0));
    return total > 0 ? share / total : 0;
  });
};

/** Sums of squares and products around the means, of every row as often as `times` says; the outcome last. */
const centredProducts = (
  rows: readonly Float64Array[],
  side: number,
  times: ArrayLike<number>,
): Float64Array => {
  const n = times.length;
  const products = new Float64Array(side * side);
  const centred = new Float64Array(n);
  rows.forEach((one, place) => {
    let total = 0;
    let count = 0;
    for (let row = 0; row < n; row += 1) {
      total += (times[row] ?? 0) * (one[row] ?? 0);
      count += times[row] ?? 0;
    }
    const mean = total / count;
    for (let row = 0; row < n; row += 1) centred[row] = (times[row] ?? 0) * ((one[row] ?? 0) - mean);
    for (let other = place; other < side; other += 1) {
      const values = rows[other] ?? one;
      // What is centred on one side is centred: the sum of `centred` is 0.
      const shift = values[0] ?? 0;
      let product = 0;
      for (let row = 0; row < n; row += 1) product += (centred[row] ?? 0) * ((values[row] ?? 0) - shift);
      products[place * side + other] = product;
    }
  });
  return products;
};

/**
 * Shares of R² by averaging over all orders in which the columns may enter: Lindeman, Merenda & Gold (1980), Introduction
 * to Bivariate and Multivariate Analysis, p. 119 ff. (`lmg`); the Shapley value of R². Exact, over all 2^p subsets.
 * Grömping (2006), Relative importance for linear regression in R, Journal of Statistical Software 17 (1). Intervals by
 * resampling rows (Efron 1979), 2.5 % and 97.5 %, the same for the same seed.
 *
 * @param columns at most 12, each as long as the outcomes.
 * @returns null where there are not more rows than coefficients, or the outcome does not vary.
 */
export function* shapleySteps(
  columns: readonly (readonly number[])[],
  outcomes: readonly number[],
  {
    seed = 1,
    draws = 1000,
    level = 0.95,
  }: { readonly seed?: number; readonly draws?: number; readonly level?: number } = {},
): Steps<ShapleyShares | null> {
  demand(
    columns.length >= 1 && columns.length <= MOST_COLUMNS,
    `1 to ${MOST_COLUMNS} columns, got ${columns.length}`,
  );
  for (const column of columns) demand(column.length === outcomes.length, 'every outcome has its values');
  const n = outcomes.length;
  const side = columns.length + 1;
  if (n <= side) return null;
  const rows = [...columns, outcomes].map(values => Float64Array.from(values));
  const sharesWith = (times: ArrayLike<number>) => {
    const products = centredProducts(rows, side, times);
    const total = products[side * side - 1] ?? 0;
    return total > 0 ? sharesOf(explainedBySubset(products, columns.length), columns.length, total) : null;
  };
  const found = sharesWith(new Uint16Array(n).fill(1));
  if (found === null) return null;
  const rSquared = found.reduce((sum, share) => sum + share, 0);

  const generator = xoroshiro128plus(seed);
  for (let round = 0; round < 32; round += 1) generator.next();
  const drawn = columns.map((): number[] => []);
  const counts = new Uint16Array(n);
  let sincePause = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    counts.fill(0);
    for (let row = 0; row < n; row += 1) {
      const taken = Math.floor(((generator.next() >>> 0) / 2 ** 32) * n);
      counts[taken] = (counts[taken] ?? 0) + 1;
    }
    sharesWith(counts)?.forEach((share, column) => drawn[column]?.push(share));
    sincePause += (n * side * side) / 2 + columns.length * 2 ** columns.length;
    if (sincePause < PRODUCTS_A_STEP) continue;
    sincePause = 0;
    yield;
  }
  return {
    n,
    rSquared,
    draws,
    seed,
    shares: found.map((share, column): ShapleyShare => {
      const values = drawn[column] ?? [];
      const low = quantile(values, (1 - level) / 2) ?? share;
      const high = quantile(values, 1 - (1 - level) / 2) ?? share;
      return {
        share,
        interval: { low, high, level },
        partOfRSquared: rSquared > 0 ? share / rSquared : null,
      };
    }),
  };
}

/** `shapleySteps` in one go. */
export const shapleyShares = (
  columns: readonly (readonly number[])[],
  outcomes: readonly number[],
  options: { readonly seed?: number; readonly draws?: number; readonly level?: number } = {},
): ShapleyShares | null => atOnce(shapleySteps(columns, outcomes, options));
