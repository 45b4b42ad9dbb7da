import { demand } from './argument.ts';

/**
 * Every gap as mean of its row + mean of its column − mean of all; a row or column without any value counts as the mean of
 * all.
 *
 * @returns the rows one after the other, each of `width` values.
 */
export const fillGaps = (
  rows: readonly (readonly (number | null)[])[],
): { readonly filled: Float64Array; readonly width: number } => {
  const width = rows[0]?.length ?? 0;
  const rowSums = new Float64Array(rows.length);
  const rowCounts = new Float64Array(rows.length);
  const columnSums = new Float64Array(width);
  const columnCounts = new Float64Array(width);
  let sum = 0;
  let count = 0;
  rows.forEach((row, place) => {
    demand(row.length === width, 'rows have one length');
    row.forEach((value, column) => {
      if (value === null) return;
      rowSums[place] = (rowSums[place] ?? 0) + value;
      rowCounts[place] = (rowCounts[place] ?? 0) + 1;
      columnSums[column] = (columnSums[column] ?? 0) + value;
      columnCounts[column] = (columnCounts[column] ?? 0) + 1;
      sum += value;
      count += 1;
    });
  });
  const overall = count === 0 ? 0 : sum / count;
  const meanOf = (sums: Float64Array, counts: Float64Array, place: number) =>
    (counts[place] ?? 0) > 0 ? (sums[place] ?? 0) / (counts[place] ?? 1) : overall;
  const filled = new Float64Array(rows.length * width);
  rows.forEach((row, place) => {
    const own = meanOf(rowSums, rowCounts, place) - overall;
    row.forEach((value, column) => {
      filled[place * width + column] = value ?? own + meanOf(columnSums, columnCounts, column);
    });
  });
  return { filled, width };
};
