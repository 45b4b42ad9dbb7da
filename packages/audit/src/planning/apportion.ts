/**
 * Whole numbers with a given sum, each within one of its share (Hamilton's method of the largest remainder; of equal
 * remainders the first). Shares need not add up to 1; where all are 0 they count as equal.
 */
export const apportion = (total: number, shares: readonly number[]): readonly number[] => {
  const sum = shares.reduce((a, b) => a + b, 0);
  const exact = shares.map(share => (sum > 0 ? (total * share) / sum : total / shares.length));
  const counts = exact.map(Math.floor);
  const left = total - counts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
};
