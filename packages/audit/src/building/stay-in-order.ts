/**
 * The ids that may be said to have stayed where they are: a longest run of `to` that stands in the order of `from`
 * (patience sorting, Schensted 1961). Everything else has been moved. Ids in one list alone are left out.
 */
export const stayInOrder = (from: readonly string[], to: readonly string[]): ReadonlySet<string> => {
  const rank = new Map(from.map((id, index) => [id, index]));
  const common = to.flatMap(id => {
    const at = rank.get(id);
    return at === undefined ? [] : [{ id, at }];
  });
  /** For each length the run of that length that ends lowest, linked to the run it lengthens. */
  type Run = { readonly id: string; readonly at: number; readonly before: Run | null };
  const runs: Run[] = [];
  for (const { id, at } of common) {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((runs[middle]?.at ?? Infinity) < at) low = middle + 1;
      else high = middle;
    }
    runs[low] = { id, at, before: low === 0 ? null : (runs[low - 1] ?? null) };
  }
  const stayed = new Set<string>();
  for (let run = runs.at(-1) ?? null; run !== null; run = run.before) stayed.add(run.id);
  return stayed;
};
