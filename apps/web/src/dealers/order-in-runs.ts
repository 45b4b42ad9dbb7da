/** Sorted in one go; a longer list is made of as many runs as it takes. Some 5 ms of comparing Chinese names. */
export const RUN = 1000;

type Compare<T> = (one: T, other: T) => number;

const joined = <T>(first: readonly T[], second: readonly T[], compare: Compare<T>): readonly T[] => {
  const all: T[] = [];
  let [one, other] = [0, 0];
  while (one < first.length || other < second.length) {
    const [left, right] = [first[one], second[other]];
    if (right === undefined || (left !== undefined && compare(left, right) <= 0)) {
      if (left !== undefined) all.push(left);
      one += 1;
    } else {
      all.push(right);
      other += 1;
    }
  }
  return all;
};

/**
 * Sorts a list in small steps, with a pause offered after each: tens of thousands of names take a fifth of a second, in which a
 * page could neither be read nor pressed. Equal items stay in their order. Ends with the sorted list.
 */
export function* orderInRuns<T extends object>(
  items: readonly T[],
  compare: Compare<T>,
): Generator<undefined, readonly T[], undefined> {
  let runs: (readonly T[])[] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield undefined;
  }
  while (runs.length > 1) {
    const next: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      next.push(joined(runs[at] ?? [], runs[at + 1] ?? [], compare));
      yield undefined;
    }
    runs = next;
  }
  return runs[0] ?? [];
}
