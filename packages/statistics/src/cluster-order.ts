import { averageLinkage } from './average-linkage.ts';
import { fillGaps } from './fill-gaps.ts';
import { rootMeanDistances } from './root-mean-distances.ts';
import { atOnce, type Steps } from './steps.ts';

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
export function* clusterSteps(rows: readonly (readonly (number | null)[])[]): Steps<readonly number[]> {
  const n = rows.length;
  if (n < 2) return rows.map((_, place) => place);
  const { filled, width } = fillGaps(rows);
  const distances = yield* rootMeanDistances(filled, n, width);
  const joins = yield* averageLinkage(distances, n);
  yield;

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
}

/** `clusterSteps` in one go. */
export const clusterOrder = (rows: readonly (readonly (number | null)[])[]): readonly number[] =>
  atOnce(clusterSteps(rows));
