import { demand } from './argument.ts';

/** How far apart two values are: 0 for equal values, symmetric. */
export type Distance = 'nominal' | 'ordinal' | 'interval' | 'ratio';

const distanceOf = (
  kind: Distance,
  values: readonly number[],
  frequencies: readonly number[],
): ((one: number, other: number) => number) => {
  switch (kind) {
    case 'nominal':
      return (one, other) => (one === other ? 0 : 1);
    case 'interval':
      return (one, other) => ((values[one] ?? 0) - (values[other] ?? 0)) ** 2;
    case 'ratio':
      return (one, other) => {
        const a = values[one] ?? 0;
        const b = values[other] ?? 0;
        return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
      };
    case 'ordinal':
      return (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        let between = 0;
        for (let index = from; index <= to; index += 1) between += frequencies[index] ?? 0;
        return (between - ((frequencies[from] ?? 0) + (frequencies[to] ?? 0)) / 2) ** 2;
      };
  }
};

/**
 * Krippendorff's α of any number of raters with any ratings missing. Krippendorff (2011), Computing Krippendorff's
 * alpha-reliability, Annenberg School for Communication. 1 is full agreement, 0 chance, below 0 worse than chance.
 *
 * @param units the ratings of each unit; null where a rater did not rate it.
 * @returns null where no unit has two ratings, or all ratings are equal: without any difference nothing was tested.
 */
export const krippendorffAlpha = (
  units: readonly (readonly (number | null)[])[],
  distance: Distance,
): number | null => {
  const paired = units
    .map(unit => unit.filter(rating => rating !== null))
    .filter(ratings => ratings.length >= 2);
  const values = [...new Set(paired.flat())].toSorted((a, b) => a - b);
  const place = new Map(values.map((value, index) => [value, index]));
  const size = values.length;
  if (size < 2) return null;
  const coincidence = new Float64Array(size * size);
  for (const ratings of paired) {
    const share = 1 / (ratings.length - 1);
    ratings.forEach((one, i) => {
      ratings.forEach((other, j) => {
        if (i === j) return;
        const cell = (place.get(one) ?? 0) * size + (place.get(other) ?? 0);
        coincidence[cell] = (coincidence[cell] ?? 0) + share;
      });
    });
  }
  const frequencies = values.map((_, row) => {
    let total = 0;
    for (let column = 0; column < size; column += 1) total += coincidence[row * size + column] ?? 0;
    return total;
  });
  const count = frequencies.reduce((total, frequency) => total + frequency, 0);
  const apart = distanceOf(distance, values, frequencies);
  let observed = 0;
  let expected = 0;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      observed += (coincidence[row * size + column] ?? 0) * apart(row, column);
      expected += (frequencies[row] ?? 0) * (frequencies[column] ?? 0) * apart(row, column);
    }
  return 1 - ((count - 1) * observed) / expected;
};

/** α of parts of the data against the disagreement that chance would bring in the whole of it. */
export type PartAlphas = {
  /** α of the whole, as `krippendorffAlpha` gives it. */
  readonly alpha: number | null;
  /** For each part of `parts`, 1 − its observed disagreement / the expected one; null where it has no pair. */
  readonly parts: readonly (number | null)[];
  /** Ratings that could be paired, part by part: α of the whole is the mean of the parts weighted by these. */
  readonly pairable: readonly number[];
};

/**
 * Which part of the data the raters disagree on. α is 1 − Dₒ/Dₑ with Dₒ a mean over the pairable ratings (Krippendorff
 * 2011, as above), so it falls apart into the α of any groups of units that share one Dₑ. A single unit alone has no Dₑ
 * of its own: one recorded visit can be judged item by item only in this way.
 *
 * @param parts groups of units; each unit holds its ratings, null where a rater did not rate it.
 */
export const partAlphas = (
  parts: readonly (readonly (readonly (number | null)[])[])[],
  distance: Distance,
): PartAlphas => {
  const paired = parts.map(units =>
    units.map(unit => unit.filter(rating => rating !== null)).filter(ratings => ratings.length >= 2),
  );
  const ratings = paired.flat(2);
  const values = [...new Set(ratings)].toSorted((a, b) => a - b);
  const place = new Map(values.map((value, index) => [value, index]));
  const frequencies = values.map(() => 0);
  for (const rating of ratings) {
    const index = place.get(rating) ?? 0;
    frequencies[index] = (frequencies[index] ?? 0) + 1;
  }
  const apart = distanceOf(distance, values, frequencies);
  const between = (one: number, other: number) => apart(place.get(one) ?? 0, place.get(other) ?? 0);
  const pairable = paired.map(units => units.reduce((count, unit) => count + unit.length, 0));
  const count = ratings.length;
  let expected = 0;
  frequencies.forEach((first, row) => {
    frequencies.forEach((second, column) => {
      expected += (first * second * apart(row, column)) / (count * (count - 1));
    });
  });
  if (values.length < 2) return { alpha: null, parts: parts.map(() => null), pairable };
  const observed = paired.map((units, index) => {
    let total = 0;
    for (const unit of units)
      for (const one of unit) for (const other of unit) total += between(one, other) / (unit.length - 1);
    return total / (pairable[index] ?? 0);
  });
  const alphas = observed.map((value, index) => ((pairable[index] ?? 0) === 0 ? null : 1 - value / expected));
  const whole = alphas.reduce<number>((sum, alpha, index) => sum + (alpha ?? 0) * (pairable[index] ?? 0), 0);
  return { alpha: whole / count, parts: alphas, pairable };
};

/**
 * Fleiss' κ: every unit rated by the same number of raters. Fleiss (1971), Measuring nominal scale agreement among many
 * raters, Psychological Bulletin 76, 378–382.
 *
 * @param counts one row a unit: how many raters chose each category.
 * @returns null where chance agreement is complete or nobody rated.
 */
export const fleissKappa = (counts: readonly (readonly number[])[]): number | null => {
  const [first] = counts;
  if (first === undefined) return null;
  const raters = first.reduce((total, count) => total + count, 0);
  demand(raters >= 2, 'a unit has two ratings at least');
  demand(
    counts.every(row => row.length === first.length && row.reduce((a, b) => a + b, 0) === raters),
    'every unit has the same raters and categories',
  );
  const shares = first.map(
    (_, category) =>
      counts.reduce((total, row) => total + (row[category] ?? 0), 0) / (counts.length * raters),
  );
  const expected = shares.reduce((total, share) => total + share * share, 0);
  const observed =
    counts.reduce(
      (total, row) =>
        total +
        (row.reduce((squares, count) => squares + count * count, 0) - raters) / (raters * (raters - 1)),
      0,
    ) / counts.length;
  return expected >= 1 ? null : (observed - expected) / (1 - expected);
};
