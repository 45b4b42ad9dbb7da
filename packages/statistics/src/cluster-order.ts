import { fillGaps } from './fill-gaps.ts';
import { rootMeanDistances } from './root-mean-distances.ts';

/** Two clusters that were joined. Leaves are 0 … n − 1, the cluster of the k-th join is n + k. */
type Join = { readonly left: number; readonly right: number };

/**
 * Agglomerative clustering by average linkage (UPGMA): Sokal & Michener (1958); distances updated by Lance & Williams
 * (1967), Computer Journal 9, 373–380; found by chains of nearest neighbours (Murtagh 1983, Computer Journal 26, 354–359),
 * which needs n² steps and gives the same tree as the plain search.
 *
 * @param distances n × n by rows, symmetric; overwritten.
 * @returns n − 1 joins, each after those of its parts; not in the order of height.
 */
const averageLinkage = (distances: Float32Array, n: number): readonly Join[] => {
  const sizes = new Float64Array(n).fill(1);
  const alive = Int32Array.from({ length: n }, (_, leaf) => leaf);
  const chain: number[] = [];
  const joins: Join[] = [];
  // The cluster that a leaf speaks for.
  const clusterOf = Int32Array.from(alive);
  let left = n;
  while (left > 1) {
    if (chain.length === 0) chain.push(alive[0] ?? 0);
    const tip = chain.at(-1) ?? 0;
    const before = chain.at(-2) ?? -1;
    const row = tip * n;
    // The one before wins a tie: so every chain ends.
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
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const kept = Math.min(tip, before);
    const gone = Math.max(tip, before);
    clusterOf[kept] = n + joins.push({ left: clusterOf[kept] ?? kept, right: clusterOf[gone] ?? gone }) - 1;
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
    left -= 1;
  }
  return joins;
};

/**
 * Order of rows for a clustered heatmap: rows alike stand beside each other. Average linkage on the root mean squared
 * difference; at each join the two parts are turned so that the rows that meet are the nearest of the four ends
 * (Gruvaeus & Wainer 1972, British Journal of Mathematical and Statistical Psychology 25, 200–206). The order
 * of all leaves is not the best of all turnings, which would need n³ steps (Bar-Joseph 2001), but near it.
 *
 * @param rows all of one length, values in any unit, null where nothing is known: taken as the mean of the row and of the
 *   column together, so that a gap makes nobody alike or unlike.
 * @returns places of the rows, the end with the higher mean first.
 */
export const clusterOrder = (rows: readonly (readonly (number | null)[])[]): readonly number[] => {
  const n = rows.length;
  if (n < 2) return rows.map((_, place) => place);
  const { filled, width } = fillGaps(rows);
  const joins = averageLinkage(rootMeanDistances(filled, n, width), n);

  const distance = (one: number, other: number): number => {
    let total = 0;
    for (let column = 0; column < width; column += 1)
      total += ((filled[one * width + column] ?? 0) - (filled[other * width + column] ?? 0)) ** 2;
    return total;
  };
  // Of each cluster its first and last leaf, its parts, and whether each part is turned around.
  const first = Int32Array.from({ length: 2 * n - 1 }, (_, leaf) => leaf);
  const last = Int32Array.from(first);
  const turnLeft = new Uint8Array(2 * n - 1);
  const turnRight = new Uint8Array(2 * n - 1);
  joins.forEach(({ left, right }, made) => {
    const [a = 0, b = 0, c = 0, d = 0] = [first[left], last[left], first[right], last[right]];
    const meetings = [distance(b, c), distance(b, d), distance(a, c), distance(a, d)];
    const best = meetings.indexOf(Math.min(...meetings));
    const [leftTurned, rightTurned] = [best >= 2, best % 2 === 1];
    const cluster = n + made;
    turnLeft[cluster] = Number(leftTurned);
    turnRight[cluster] = Number(rightTurned);
    first[cluster] = leftTurned ? b : a;
    last[cluster] = rightTurned ? c : d;
  });

  const order: number[] = [];
  const open: { readonly cluster: number; readonly turned: boolean }[] = [
    { cluster: 2 * n - 2, turned: false },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { cluster, turned } = next;
    const join = joins[cluster - n];
    if (join === undefined) {
      order.push(cluster);
      continue;
    }
    const left = { cluster: join.left, turned: (turnLeft[cluster] === 1) !== turned };
    const right = { cluster: join.right, turned: (turnRight[cluster] === 1) !== turned };
    if (turned) open.push(left, right);
    else open.push(right, left);
  }
  const level = (from: number, to: number): number => {
    let total = 0;
    for (const row of order.slice(from, to))
      for (let column = 0; column < width; column += 1) total += filled[row * width + column] ?? 0;
    return total / (to - from);
  };
  const half = Math.ceil(n / 2);
  return level(0, half) >= level(n - half, n) ? order : order.toReversed();
};
