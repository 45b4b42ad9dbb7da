import { demand } from './argument.ts';
import type { Interval } from './interval.ts';
import { sumOfSquares } from './moments.ts';
import { studentTwoSidedP, studentTwoSidedT } from './student.ts';

export type Coefficient = {
  readonly value: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** Of the coefficient being 0. */
  readonly p: number;
};

export type LeastSquares = {
  readonly n: number;
  readonly degrees: number;
  readonly residualDeviation: number;
  /** Share of the spread of the outcome that the columns explain, 0–1; null where the outcome has none. */
  readonly rSquared: number | null;
  readonly intercept: Coefficient;
  /** One a column; null where the columns before it already say it. */
  readonly coefficients: readonly (Coefficient | null)[];
  /** Sum of some coefficients with its standard error, for contrasts; null where one of them is. */
  readonly sumOf: (columns: readonly number[]) => Coefficient | null;
};

/** R and Qᵀy of the columns by Householder reflections; a column within the span of those before it has no place in R. */
const reflect = (columns: readonly Float64Array[], outcome: Float64Array) => {
  const kept: number[] = [];
  const places: (number | null)[] = [];
  const norm = (values: Float64Array, from: number) => {
    let total = 0;
    for (let row = from; row < values.length; row += 1) total += (values[row] ?? 0) ** 2;
    return Math.sqrt(total);
  };
  columns.forEach((column, index) => {
    const from = kept.length;
    const left = norm(column, from);
    if (!(left > 1e-10 * norm(column, 0))) {
      places.push(null);
      return;
    }
    places.push(from);
    kept.push(index);
    const head = column[from] ?? 0;
    const diagonal = head > 0 ? -left : left;
    const mirror = column.slice(from);
    mirror[0] = head - diagonal;
    const scale = 2 / norm(mirror, 0) ** 2;
    for (const other of [...columns.slice(index), outcome]) {
      let product = 0;
      for (let row = 0; row < mirror.length; row += 1)
        product += (mirror[row] ?? 0) * (other[from + row] ?? 0);
      for (let row = 0; row < mirror.length; row += 1)
        other[from + row] = (other[from + row] ?? 0) - scale * product * (mirror[row] ?? 0);
    }
  });
  return { kept, places };
};

/**
 * Linear regression with an intercept by Householder reflections (Golub 1965; Golub & Van Loan, Matrix Computations, 5.3):
 * normal equations would lose half the digits. Intervals and p of Student's t.
 *
 * @param columns each as long as the outcomes. @returns null where no degree of freedom is left.
 */
export const leastSquares = (
  columns: readonly (readonly number[])[],
  outcomes: readonly number[],
  level: number = 0.95,
): LeastSquares | null => {
  for (const column of columns) demand(column.length === outcomes.length, 'every outcome has its values');
  const n = outcomes.length;
  const reflected = [
    Float64Array.from(outcomes, () => 1),
    ...columns.map(column => Float64Array.from(column)),
  ];
  const outcome = Float64Array.from(outcomes);
  const { kept, places } = reflect(reflected, outcome);
  const size = kept.length;
  const degrees = n - size;
  if (degrees < 1) return null;
  const upper = (row: number, column: number) => reflected[kept[column] ?? 0]?.[row] ?? 0;
  /** x of R·x = b, from below. */
  const solveUpper = (b: ArrayLike<number>) => {
    const x = new Float64Array(size);
    for (let row = size - 1; row >= 0; row -= 1) {
      let rest = b[row] ?? 0;
      for (let column = row + 1; column < size; column += 1) rest -= upper(row, column) * (x[column] ?? 0);
      x[row] = rest / upper(row, row);
    }
    return x;
  };
  const solution = solveUpper(outcome);
  const inverse = Array.from({ length: size }, (_, unit) =>
    solveUpper(Array.from({ length: size }, (_zero, row) => (row === unit ? 1 : 0))),
  );
  let squares = 0;
  for (let row = size; row < n; row += 1) squares += (outcome[row] ?? 0) ** 2;
  const residualDeviation = Math.sqrt(squares / degrees);
  const t = studentTwoSidedT(level, degrees);
  const sumAt = (at: readonly number[]): Coefficient => {
    let value = 0;
    for (const place of at) value += solution[place] ?? 0;
    let spread = 0;
    for (const direction of inverse) {
      let reach = 0;
      for (const place of at) reach += direction[place] ?? 0;
      spread += reach * reach;
    }
    const standardError = residualDeviation * Math.sqrt(spread);
    const half = t * standardError;
    const p = standardError > 0 ? studentTwoSidedP(value / standardError, degrees) : value === 0 ? 1 : 0;
    return { value, standardError, interval: { low: value - half, high: value + half, level }, p };
  };
  const sumOf = (wanted: readonly number[]): Coefficient | null => {
    const at = wanted.flatMap(column => places[column + 1] ?? []);
    return at.length === wanted.length ? sumAt(at) : null;
  };
  const total = sumOfSquares(outcomes);
  return {
    n,
    degrees,
    residualDeviation,
    rSquared: total > 0 ? 1 - squares / total : null,
    intercept: sumAt([0]),
    coefficients: columns.map((_, column) => sumOf([column])),
    sumOf,
  };
};
