import { demand } from './argument.ts';
import { atOnce, type Steps } from './steps.ts';

/** Products added up between two pauses. */
const PRODUCTS_A_STEP = 10_000_000;

/**
 * A = L·Lᵀ of a symmetric, positive semidefinite matrix, row by row. A column that the ones before it already say
 * is left out (`dependent`), so that what follows is a generalised inverse. Golub & Van Loan, Matrix Computations, 4.2.
 */
export type Cholesky = {
  readonly size: number;
  /** L by rows; the column and the row of a dependent one are 0. */
  readonly lower: Float64Array;
  readonly dependent: readonly boolean[];
};

const at = (values: Float64Array, index: number): number => values[index] ?? 0;

/**
 * @param matrix by rows, size × size; only the lower half is read.
 * @param scales what a diagonal element is compared with: a pivot below a billionth of it is dependent.
 */
export function* factoriseSteps(matrix: Float64Array, scales: ArrayLike<number>): Steps<Cholesky> {
  const size = scales.length;
  demand(matrix.length === size * size, 'a matrix is square');
  const lower = new Float64Array(size * size);
  const dependent: boolean[] = [];
  const fillRow = (row: number): void => {
    const start = row * size;
    for (let column = 0; column <= row; column += 1) {
      const other = column * size;
      let rest = at(matrix, start + column);
      for (let k = 0; k < column; k += 1) rest -= at(lower, start + k) * at(lower, other + k);
      if (column < row)
        lower[start + column] = dependent[column] === true ? 0 : rest / at(lower, other + column);
      else if (rest > 1e-9 * (scales[row] ?? 0)) {
        lower[start + row] = Math.sqrt(rest);
        dependent.push(false);
      } else {
        lower.fill(0, start, start + row + 1);
        dependent.push(true);
      }
    }
  };
  let sincePause = 0;
  for (let row = 0; row < size; row += 1) {
    fillRow(row);
    sincePause += (row * row) / 2;
    if (sincePause < PRODUCTS_A_STEP) continue;
    sincePause = 0;
    yield;
  }
  return { size, lower, dependent };
}

/** `factoriseSteps` in one go. */
export const factorise = (matrix: Float64Array, scales: ArrayLike<number>): Cholesky =>
  atOnce(factoriseSteps(matrix, scales));

/** w of L·w = b; 0 where a column is dependent. The sum of w² over columns is what they explain of b. */
export const solveForward = ({ size, lower, dependent }: Cholesky, b: ArrayLike<number>): Float64Array => {
  const solved = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    if (dependent[row] === true) continue;
    let rest = b[row] ?? 0;
    for (let k = 0; k < row; k += 1) rest -= at(lower, row * size + k) * at(solved, k);
    solved[row] = rest / at(lower, row * size + row);
  }
  return solved;
};

/** x of A·x = b; 0 where a column is dependent. */
export const solve = (factor: Cholesky, b: ArrayLike<number>): Float64Array => {
  const { size, lower, dependent } = factor;
  const solved = solveForward(factor, b);
  for (let row = size - 1; row >= 0; row -= 1) {
    if (dependent[row] === true) continue;
    const value = at(solved, row) / at(lower, row * size + row);
    solved[row] = value;
    for (let k = 0; k < row; k += 1) solved[k] = at(solved, k) - at(lower, row * size + k) * value;
  }
  return solved;
};

/** A⁻¹ by rows, generalised: rows and columns of dependent ones are 0. */
export function* invertSteps({ size, lower, dependent }: Cholesky): Steps<Float64Array> {
  // Rows of (L⁻¹)ᵀ, so that the products below run along rows.
  const inverse = new Float64Array(size * size);
  const solveColumn = (column: number): void => {
    const start = column * size;
    inverse[start + column] = 1 / at(lower, start + column);
    for (let row = column + 1; row < size; row += 1) {
      if (dependent[row] === true) continue;
      let total = 0;
      for (let k = column; k < row; k += 1) total += at(lower, row * size + k) * at(inverse, start + k);
      inverse[start + row] = -total / at(lower, row * size + row);
    }
  };
  const result = new Float64Array(size * size);
  const multiplyRow = (row: number): void => {
    for (let column = 0; column <= row; column += 1) {
      let total = 0;
      for (let k = row; k < size; k += 1)
        total += at(inverse, row * size + k) * at(inverse, column * size + k);
      result[row * size + column] = total;
      result[column * size + row] = total;
    }
  };
  let sincePause = 0;
  for (let column = 0; column < size; column += 1) {
    if (dependent[column] !== true) solveColumn(column);
    sincePause += (size - column) ** 2 / 2;
    if (sincePause < PRODUCTS_A_STEP) continue;
    sincePause = 0;
    yield;
  }
  for (let row = 0; row < size; row += 1) {
    multiplyRow(row);
    sincePause += row * (size - row);
    if (sincePause < PRODUCTS_A_STEP) continue;
    sincePause = 0;
    yield;
  }
  return result;
}

/** `invertSteps` in one go. */
export const invert = (factor: Cholesky): Float64Array => atOnce(invertSteps(factor));
