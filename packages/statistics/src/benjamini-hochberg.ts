import { demand, demandShare } from './argument.ts';

/** Of many tests: which are called at the false discovery rate q, and the adjusted p of each. In the order given. */
export type Discoveries = {
  readonly called: readonly boolean[];
  readonly adjusted: readonly number[];
  readonly count: number;
};

/**
 * Benjamini & Hochberg (1995), Controlling the false discovery rate, JRSS B 57, 289–300: with the p-values ascending,
 * the largest k with p₍k₎ ≤ k·q/I calls the first k. Adjusted p: the smallest q at which a test would be called.
 */
export const benjaminiHochberg = (pValues: readonly number[], q: number = 0.05): Discoveries => {
  demandShare(q, 'q');
  for (const p of pValues) demand(p >= 0 && p <= 1, `a p-value lies in 0–1, got ${p}`);
  const total = pValues.length;
  const order = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => a.p - b.p);
  const called = pValues.map(() => false);
  const adjusted = pValues.map(() => 1);
  let smallest = 1;
  let count = 0;
  for (let rank = total; rank >= 1; rank -= 1) {
    const entry = order[rank - 1];
    if (entry === undefined) continue;
    smallest = Math.min(smallest, (entry.p * total) / rank);
    adjusted[entry.index] = smallest;
    // Compared as p ≤ k·q/I, as printed: the adjusted value may differ from q by a bit of rounding.
    if (count === 0 && entry.p <= (rank * q) / total) count = rank;
    if (count > 0) called[entry.index] = true;
  }
  return { called, adjusted, count };
};
