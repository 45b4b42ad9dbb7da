export type SourceSize = { readonly path: string; readonly lines: number };

const MEDIAN_BUDGET = 90;
const LONGEST = 500;

/** Files that may be longer, each with its reason. */
const EXEMPT: Readonly<Record<string, string>> = {};

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** Holds the sizes of source files against the budget of style: median ≤ 90 lines, none over 500. */
export const measureSizes = (sources: readonly SourceSize[]) => {
  const sorted = sources.map(source => source.lines).toSorted((one, other) => one - other);
  const median = quantile(sorted, 0.5);
  const problems = sources
    .filter(source => source.lines > LONGEST && !(source.path in EXEMPT))
    .map(source => `${source.path}: ${source.lines} lines; find the room it should be`);
  if (median > MEDIAN_BUDGET)
    problems.push(`the median file has ${median} lines, the budget is ${MEDIAN_BUDGET}`);
  return { median, p90: quantile(sorted, 0.9), longest: sorted.at(-1) ?? 0, problems };
};
