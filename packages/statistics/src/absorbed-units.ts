import { demand } from './argument.ts';

/** Which level of a factor each observation has: whole numbers from 0 to count − 1. */
export type Coding = { readonly levels: readonly number[]; readonly count: number };

/**
 * Normal equations of all levels of all factors, one indicator column a level, after the mean of its unit was taken from
 * every column and from the values (the within transformation of Frisch & Waugh 1933).
 */
export type AbsorbedUnits = {
  readonly size: number;
  /** Columns of a factor begin here. */
  readonly offsets: readonly number[];
  /** XᵀMX by rows, XᵀMy and yᵀMy. */
  readonly matrix: Float64Array;
  readonly right: Float64Array;
  readonly squares: number;
  /** Observations of each column. */
  readonly counts: Float64Array;
  readonly unitSizes: readonly number[];
  readonly unitMeans: readonly number[];
  /** Of each unit: column → observations. */
  readonly mixes: readonly ReadonlyMap<number, number>[];
};

export const absorbUnits = (
  values: readonly number[],
  units: readonly number[],
  unitCount: number,
  codings: readonly Coding[],
): AbsorbedUnits => {
  const offsets: number[] = [];
  let size = 0;
  for (const { count } of codings) {
    offsets.push(size);
    size += count;
  }
  const unitSizes = Array.from({ length: unitCount }, () => 0);
  const unitMeans = Array.from({ length: unitCount }, () => 0);
  units.forEach((unit, index) => {
    demand(Number.isInteger(unit) && unit >= 0 && unit < unitCount, `no unit ${unit} of ${unitCount}`);
    unitSizes[unit] = (unitSizes[unit] ?? 0) + 1;
    unitMeans[unit] = (unitMeans[unit] ?? 0) + (values[index] ?? 0);
  });
  unitMeans.forEach((sum, unit) => {
    unitMeans[unit] = sum / Math.max(1, unitSizes[unit] ?? 0);
  });

  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  const counts = new Float64Array(size);
  const mixes = Array.from({ length: unitCount }, () => new Map<number, number>());
  const columns = codings.map(() => 0);
  let squares = 0;
  values.forEach((value, index) => {
    const unit = units[index] ?? 0;
    const off = value - (unitMeans[unit] ?? 0);
    squares += off * off;
    const mix = mixes[unit];
    codings.forEach(({ levels, count }, factor) => {
      const level = levels[index] ?? -1;
      demand(Number.isInteger(level) && level >= 0 && level < count, `no level ${level} of ${count}`);
      const column = (offsets[factor] ?? 0) + level;
      columns[factor] = column;
      counts[column] = (counts[column] ?? 0) + 1;
      right[column] = (right[column] ?? 0) + off;
      mix?.set(column, (mix.get(column) ?? 0) + 1);
    });
    for (const row of columns)
      for (const column of columns) matrix[row * size + column] = (matrix[row * size + column] ?? 0) + 1;
  });
  mixes.forEach((mix, unit) => {
    for (const [row, count] of mix)
      for (const [column, other] of mix)
        matrix[row * size + column] =
          (matrix[row * size + column] ?? 0) - (count * other) / (unitSizes[unit] ?? 1);
  });
  return { size, offsets, matrix, right, squares, counts, unitSizes, unitMeans, mixes };
};
