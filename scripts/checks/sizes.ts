export type SourceSize = { readonly path: string; readonly lines: number };

const MEDIAN_BUDGET = 90;
const P90_BUDGET = 300;
const LONGEST = 500;

const ONE_MIGRATION = 'one migration is one transaction and is never edited after its release';
/** Files that may be longer, each with its reason. */
const EXEMPT: Readonly<Record<string, string>> = {
  'db/src/migrations/0001_foundations.sql': ONE_MIGRATION,
  'db/src/migrations/0005_field.sql': ONE_MIGRATION,
};

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** A file over the limit that is not exempt, as a sentence. */
export const tooLong = ({ path, lines }: SourceSize): readonly string[] =>
  lines > LONGEST && !(path in EXEMPT) ? [`${path}: ${lines} lines; find the room it should be`] : [];

/** Holds the sizes of source files against the budget of style: median ≤ 90 lines, p90 ≤ 300, none over 500. */
export const measureSizes = (sources: readonly SourceSize[]) => {
  const sorted = sources.map(source => source.lines).toSorted((one, other) => one - other);
  const median = quantile(sorted, 0.5);
  const p90 = quantile(sorted, 0.9);
  const problems = sources.flatMap(tooLong);
  if (p90 > P90_BUDGET) problems.push(`one file in ten has over ${p90} lines, the budget is ${P90_BUDGET}`);
  if (median > MEDIAN_BUDGET)
    problems.push(`the median file has ${median} lines, the budget is ${MEDIAN_BUDGET}`);
  return { median, p90, longest: sorted.at(-1) ?? 0, problems };
};
