import type { Steps } from './steps.ts';

/** Products added up between two pauses. */
const PRODUCTS_A_STEP = 10_000_000;

/**
 * Root mean squared differences between all rows, n × n. As |x|² + |y|² − 2·xᵀy, four products of a row at a time: the
 * time goes into reading memory otherwise. Rows are taken from their common mean first, so that digits are kept.
 *
 * @param values n rows of `width` values, one after the other.
 */
export function* rootMeanDistances(values: Float64Array, n: number, width: number): Steps<Float32Array> {
  const centred = Float64Array.from(values);
  for (let column = 0; column < width; column += 1) {
    let mean = 0;
    for (let row = 0; row < n; row += 1) mean += (values[row * width + column] ?? 0) / n;
    for (let row = 0; row < n; row += 1) {
      const place = row * width + column;
      centred[place] = (centred[place] ?? 0) - mean;
    }
  }
  const norms = new Float64Array(n);
  for (let row = 0; row < n; row += 1) {
    let total = 0;
    for (let column = 0; column < width; column += 1) total += (centred[row * width + column] ?? 0) ** 2;
    norms[row] = total;
  }
  const distances = new Float32Array(n * n);
  const put = (row: number, other: number, product: number): void => {
    const squared = (norms[row] ?? 0) + (norms[other] ?? 0) - 2 * product;
    const distance = Math.sqrt(Math.max(0, squared) / Math.max(1, width));
    distances[row * n + other] = distance;
    distances[other * n + row] = distance;
  };
  const fillFour = (row: number): void => {
    // Beyond the last row the last one is multiplied again, and nothing put.
    const startOf = (k: number) => Math.min(n - 1, row + k) * width;
    const [r0, r1, r2, r3] = [startOf(0), startOf(1), startOf(2), startOf(3)];
    for (let other = 0; other < Math.min(n, row + 4); other += 1) {
      let [p0, p1, p2, p3] = [0, 0, 0, 0];
      const start = other * width;
      for (let column = 0; column < width; column += 1) {
        const value = centred[start + column] ?? 0;
        p0 += value * (centred[r0 + column] ?? 0);
        p1 += value * (centred[r1 + column] ?? 0);
        p2 += value * (centred[r2 + column] ?? 0);
        p3 += value * (centred[r3 + column] ?? 0);
      }
      put(row, other, p0);
      if (row + 1 < n) put(row + 1, other, p1);
      if (row + 2 < n) put(row + 2, other, p2);
      if (row + 3 < n) put(row + 3, other, p3);
    }
  };
  let sincePause = 0;
  for (let row = 0; row < n; row += 4) {
    fillFour(row);
    sincePause += 4 * row * width;
    if (sincePause < PRODUCTS_A_STEP) continue;
    sincePause = 0;
    yield;
  }
  return distances;
}
