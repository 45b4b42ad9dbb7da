import { absorbUnits, type AbsorbedUnits, type Coding } from './absorbed-units.ts';
import { demand } from './argument.ts';
import { factoriseSteps, invertSteps, solve, solveForward } from './cholesky.ts';
import { connectedGroups, type ConnectedGroups } from './connected-groups.ts';
import { atOnce, type Steps } from './steps.ts';

/** The effect of one level, centred so that the mean over all observations is 0, with the variance of its error. */
export type LevelEffect = { readonly n: number; readonly value: number; readonly variance: number };

/** A unit's mean as seen, and as it would be with its levels mixed as over all observations. Null without observations. */
export type AdjustedMean = {
  readonly n: number;
  readonly mean: number | null;
  readonly adjusted: number | null;
  /** Variance of the error of the adjusted mean. */
  readonly variance: number | null;
};

export type CrossedEffects = {
  readonly kind: 'effects';
  /** Variance of one observation around the model, and its degrees of freedom. */
  readonly residualVariance: number;
  readonly degrees: number;
  /** Variance between levels of the random factor; 0 where they do not differ beyond chance, or where there is none. */
  readonly randomVariance: number;
  /** By fixed factor, by level. */
  readonly fixed: readonly (readonly LevelEffect[])[];
  readonly random: readonly LevelEffect[];
  /** Only within one group can levels of the random factor be told apart. Null without such a factor. */
  readonly groups: ConnectedGroups | null;
  readonly units: readonly AdjustedMean[];
};

/** Why there are no effects: too few observations, or the levels of a factor (by its place, random last) hang on the units. */
export type NoEffects =
  { readonly kind: 'tooFew' } | { readonly kind: 'inseparable'; readonly factor: number };

const total = (from: number, to: number, term: (index: number) => number): number => {
  let result = 0;
  for (let index = from; index < to; index += 1) result += term(index);
  return result;
};

type Variances = {
  readonly kind: 'variances';
  readonly residualVariance: number;
  readonly degrees: number;
  readonly randomVariance: number;
  /** Where the columns of the random factor begin. */
  readonly randomFrom: number;
};

/** Factors of an additive model: fixed ones, and at most one whose levels are a sample of many. */
export type CrossedFactors = { readonly fixed: readonly Coding[]; readonly random?: Coding | null };

/** Variances by fitting constants, or why there are none. */
function* fitConstants(
  absorbed: AbsorbedUnits,
  fixed: readonly Coding[],
  random: Coding | null,
): Steps<Variances | NoEffects> {
  const { size, matrix, right, counts, offsets, unitSizes } = absorbed;
  const randomFrom = offsets[fixed.length] ?? size;
  const plain = yield* factoriseSteps(matrix, counts);
  const explained = solveForward(plain, right);
  const occurring = (from: number, to: number) => total(from, to, row => ((counts[row] ?? 0) > 0 ? 1 : 0));
  const rankOf = (from: number, to: number) =>
    total(from, to, row => (plain.dependent[row] === true ? 0 : 1));
  const squares = (from: number, to: number) => total(from, to, row => (explained[row] ?? 0) ** 2);
  for (const [factor, { count }] of fixed.entries()) {
    const from = offsets[factor] ?? 0;
    // One level is always said by the units and the others; a second one means that the factor hangs on them.
    if (occurring(from, from + count) - rankOf(from, from + count) > 1)
      return { kind: 'inseparable', factor };
  }
  const rank = rankOf(randomFrom, size);
  if (random !== null && rank === 0 && occurring(randomFrom, size) > 1)
    return { kind: 'inseparable', factor: fixed.length };
  const observations = total(0, unitSizes.length, unit => unitSizes[unit] ?? 0);
  const filled = total(0, unitSizes.length, unit => Math.min(1, unitSizes[unit] ?? 0));
  const degrees = observations - filled - rankOf(0, size);
  if (degrees < 1) return { kind: 'tooFew' };

  const residualVariance = Math.max(0, absorbed.squares - squares(0, size)) / degrees;
  // The trace of what is left of the random factor's block when units and fixed factors are taken out.
  const trace = total(
    randomFrom,
    size,
    row =>
      (matrix[row * size + row] ?? 0) -
      total(0, randomFrom, column => (plain.lower[row * size + column] ?? 0) ** 2),
  );
  const excess = squares(randomFrom, size) - rank * residualVariance;
  const randomVariance = rank > 0 && excess > 0 ? excess / trace : 0;
  return { kind: 'variances', residualVariance, degrees, randomVariance, randomFrom };
}

/**
 * Additive model: value = unit + fixed factors + one random factor + error, units fixed. The variance of the random
 * factor by fitting constants, Henderson (1953), Estimation of variance and covariance components, Biometrics 9,
 * 226–252, method 3; effects by his mixed model equations (1975, Biometrics 31, 423–447), the units absorbed. In a
 * balanced table the variances are those of the analysis of variance and of REML. Adjusted means are population marginal
 * means, each level weighted by how often it occurs: Searle, Speed & Milliken (1980), The American Statistician 34, 216–221.
 *
 * @param units whole numbers from 0 to unitCount − 1, one a value.
 * @returns effects in the unit of the values, variances in its square.
 */
export function* crossedSteps(
  values: readonly number[],
  units: readonly number[],
  unitCount: number,
  { fixed, random = null }: CrossedFactors,
): Steps<CrossedEffects | NoEffects> {
  const codings = random === null ? fixed : [...fixed, random];
  demand(units.length === values.length, 'every value has a unit');
  for (const { levels } of codings) demand(levels.length === values.length, 'every value has a level');
  const absorbed = absorbUnits(values, units, unitCount, codings);
  yield;
  const variances = yield* fitConstants(absorbed, fixed, random);
  if (variances.kind !== 'variances') return variances;
  const { residualVariance, randomVariance, randomFrom, degrees } = variances;
  const { counts, offsets } = absorbed;

  // Without a variance of its own the random factor drops out: its effects are 0.
  const size = randomVariance > 0 ? absorbed.size : randomFrom;
  const equations = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1)
      equations[row * size + column] = absorbed.matrix[row * absorbed.size + column] ?? 0;
    if (row >= randomFrom)
      equations[row * size + row] = (equations[row * size + row] ?? 0) + residualVariance / randomVariance;
  }
  const factor = yield* factoriseSteps(equations, counts.subarray(0, size));
  const solution = solve(factor, absorbed.right);
  const inverse = yield* invertSteps(factor);
  const share = counts.map(count => count / values.length);
  const effect = (row: number) => (row < size ? (solution[row] ?? 0) : 0);
  const covariance = (row: number, column: number) => inverse[row * size + column] ?? 0;
  /** Covariance of a row's effect with the mean effect of the rows from–to over all observations. */
  const withMean = (row: number, from: number, to: number) =>
    total(from, Math.min(to, size), column => covariance(row, column) * (share[column] ?? 0));

  const effectsOf = (from: number, count: number): readonly LevelEffect[] => {
    const to = from + count;
    const centre = total(from, to, row => effect(row) * (share[row] ?? 0));
    const common = total(from, Math.min(to, size), row => withMean(row, from, to) * (share[row] ?? 0));
    return Array.from({ length: count }, (_, level) => {
      const row = from + level;
      const n = counts[row] ?? 0;
      if (row >= size) return { n, value: 0, variance: 0 };
      const spread = covariance(row, row) - 2 * withMean(row, from, to) + common;
      return { n, value: effect(row) - centre, variance: residualVariance * Math.max(0, spread) };
    });
  };

  const overall = Float64Array.from({ length: size }, (_, row) => withMean(row, 0, size));
  const overallEffect = total(0, size, row => effect(row) * (share[row] ?? 0));
  const overallSpread = total(0, size, row => (overall[row] ?? 0) * (share[row] ?? 0));
  const adjust = (n: number, unit: number): AdjustedMean => {
    if (n === 0) return { n, mean: null, adjusted: null, variance: null };
    const mean = absorbed.unitMeans[unit] ?? 0;
    const mix = [...(absorbed.mixes[unit] ?? [])].filter(([row]) => row < size);
    let shift = -overallEffect;
    let spread = overallSpread;
    for (const [row, count] of mix) {
      shift += (effect(row) * count) / n;
      spread -= (2 * (overall[row] ?? 0) * count) / n;
      for (const [column, other] of mix) spread += (covariance(row, column) * count * other) / n ** 2;
    }
    const variance = residualVariance * (1 / n + Math.max(0, spread));
    return { n, mean, adjusted: mean - shift, variance };
  };
  yield;
  return {
    kind: 'effects',
    residualVariance,
    degrees,
    randomVariance,
    fixed: fixed.map(({ count }, index) => effectsOf(offsets[index] ?? 0, count)),
    random: random === null ? [] : effectsOf(randomFrom, random.count),
    groups: random === null ? null : connectedGroups(units, random.levels, unitCount, random.count),
    units: absorbed.unitSizes.map(adjust),
  };
}

/** `crossedSteps` in one go. */
export const crossedEffects = (
  values: readonly number[],
  units: readonly number[],
  unitCount: number,
  factors: CrossedFactors,
): CrossedEffects | NoEffects => atOnce(crossedSteps(values, units, unitCount, factors));
