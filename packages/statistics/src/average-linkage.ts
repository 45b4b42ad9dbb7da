import type { Steps } from './steps.ts';

/** Distances looked at between two pauses. */
const DISTANCES_A_STEP = 2_000_000;

/** Two clusters that were joined. Leaves are 0 … n − 1, the cluster of the k-th join is n + k. */
export type Join = { readonly left: number; readonly right: number };

/**
 * Agglomerative clustering by average linkage (UPGMA): Sokal & Michener (1958); distances updated by Lance & Williams
 * (1967), Computer Journal 9, 373–380; found by chains of nearest neighbours (Murtagh 1983, Computer Journal 26, 354–359),
 * which needs n² steps and gives the same tree as the plain search.
 *
 * @param distances n × n by rows, symmetric; overwritten.
 * @returns n − 1 joins, each after those of its parts; not in the order of height.
 */
export function* averageLinkage(distances: Float32Array, n: number): Steps<readonly Join[]> {
  const sizes = new Float64Array(n).fill(1);
  const alive = Int32Array.from({ length: n }, (_, leaf) => leaf);
  const chain: number[] = [];
  const joins: Join[] = [];
  // The cluster that a leaf speaks for.
  const clusterOf = Int32Array.from(alive);
  let left = n;

  /** The nearest of all others; the one before in the chain wins a tie: so every chain ends. */
  const nearestOf = (tip: number, before: number): number => {
    const row = tip * n;
    let nearest = before;
    let shortest = before < 0 ? Infinity : (distances[row + before] ?? Infinity);
    for (let place = 0; place < left; place += 1) {
      const other = alive[place] ?? 0;
      const distance = distances[row + other] ?? Infinity;
      if (distance < shortest && other !== tip) {
        shortest = distance;
        nearest = other;
      }
    }
    return nearest;
  };
  const merge = (kept: number, gone: number): void => {
    const keptSize = sizes[kept] ?? 1;
    const goneSize = sizes[gone] ?? 1;
    const share = keptSize / (keptSize + goneSize);
    sizes[kept] = keptSize + goneSize;
    let place = 0;
    for (let from = 0; from < left; from += 1) {
      const other = alive[from] ?? 0;
      if (other === gone) continue;
      alive[place] = other;
      place += 1;
      if (other === kept) continue;
      // Rounded to 32 bits it still lies between the two: so chains go on shortening and end.
      const joined =
        share * (distances[kept * n + other] ?? 0) + (1 - share) * (distances[gone * n + other] ?? 0);
      distances[kept * n + other] = joined;
      distances[other * n + kept] = joined;
    }
  };

  let sincePause = 0;
  while (left > 1) {
    sincePause += left;
    if (sincePause > DISTANCES_A_STEP) {
      sincePause = 0;
      yield;
    }
    if (chain.length === 0) chain.push(alive[0] ?? 0);
    const tip = chain.at(-1) ?? 0;
    const before = chain.at(-2) ?? -1;
    const nearest = nearestOf(tip, before);
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const kept = Math.min(tip, before);
    const gone = Math.max(tip, before);
    clusterOf[kept] = n + joins.push({ left: clusterOf[kept] ?? kept, right: clusterOf[gone] ?? gone }) - 1;
    merge(kept, gone);
    left -= 1;
  }
  return joins;
}
