import { bottom, right, type Point } from './geometry.ts';
import type { CardBox, Ground } from './layout.ts';

/** Half of the free space that every card has above and below it in its cell. */
const BESIDE = 3;
/** A corner costs as much as this many units of way: few corners read better than a short way. */
const CORNER = 40;

/** Asked for every link and card of its columns: nothing is made on the way. */
const isCrossed = (box: CardBox, points: readonly Point[]): boolean => {
  for (let index = 1; index < points.length; index += 1) {
    const one = points[index - 1];
    const other = points[index];
    if (one === undefined || other === undefined) continue;
    if (
      Math.min(one.x, other.x) < right(box) &&
      Math.max(one.x, other.x) > box.x &&
      Math.min(one.y, other.y) < bottom(box) &&
      Math.max(one.y, other.y) > box.y
    )
      return true;
  }
  return false;
};

/** True where a right-angled way runs over a card that is not one of its ends. */
export const crossesCard = (
  ground: Ground,
  from: CardBox,
  to: CardBox,
  points: readonly Point[],
): boolean => {
  const last = Math.max(from.lastColumn, to.lastColumn);
  for (let column = Math.min(from.column, to.column); column <= last; column += 1)
    for (const box of ground.inColumn(column))
      if (box !== from && box !== to && isCrossed(box, points)) return true;
  return false;
};

/** What a way may use: gutters `low` to `high`, and heights on which no card of the usual kind lies. */
type Grid = { readonly low: number; readonly high: number; readonly heights: readonly number[] };

const gridOf = (
  ground: Ground,
  from: CardBox,
  to: CardBox,
  reach: number,
  ports: readonly number[],
): Grid => {
  const low = Math.max(-1, Math.min(from.column, to.column) - 1 - reach);
  const high = Math.min(ground.columns.length - 1, Math.max(from.lastColumn, to.lastColumn) + reach);
  const top = Math.min(from.lane, to.lane);
  const foot = Math.max(from.lane, to.lane);
  const heights = new Set<number>(ports);
  for (let index = top; index <= foot; index += 1) {
    const lane = ground.lanes[index];
    if (lane !== undefined) heights.add(lane.y + 5).add(lane.y + lane.height - 5);
  }
  for (let column = Math.max(0, low); column <= high; column += 1)
    for (const box of ground.inColumn(column))
      if (box.lane >= top && box.lane <= foot) heights.add(box.y - BESIDE).add(bottom(box) + BESIDE);
  return { low, high, heights: [...heights].sort((one, other) => one - other) };
};

type Reached = { readonly cost: number; readonly state: number };

const push = (heap: Reached[], entry: Reached): void => {
  let at = heap.push(entry) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || above.cost <= entry.cost) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = entry;
};

const pop = (heap: Reached[]): Reached | undefined => {
  const first = heap[0];
  const last = heap.pop();
  if (heap.length === 0 || last === undefined) return first;
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const other = heap[2 * at + 2];
    const child = other !== undefined && left !== undefined && other.cost < left.cost ? other : left;
    if (child === undefined || child.cost >= last.cost) break;
    heap[at] = child;
    at = child === left ? 2 * at + 1 : 2 * at + 2;
  }
  heap[at] = last;
  return first;
};

/** Without the points in the middle of a straight stretch, and without doubles. */
const straightened = (points: readonly Point[]): readonly Point[] => {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    const goesOn =
      last !== undefined &&
      ((last.x === point.x && last.y === point.y) ||
        (before !== undefined &&
          ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))));
    if (goesOn) kept.pop();
    kept.push(point);
  }
  return kept;
};

const ACROSS = 0;
const ALONG = 1;

/**
 * The shortest way with few corners through gutters, lane channels and the gaps between cards (Dijkstra over states
 * gutter × height × direction). Cards never touch each other and the lines around each are part of the grid, so there
 * is a way; `null` where it lies outside of the gutters looked at.
 */
const search = (
  ground: Ground,
  from: CardBox,
  to: CardBox,
  { low, high, heights }: Grid,
  xOf: (gutter: number) => number,
  ports: { readonly from: number; readonly to: number },
): readonly Point[] | null => {
  const rows = heights.length;
  const stateOf = (gutter: number, row: number, way: number) => ((gutter - low) * rows + row) * 2 + way;
  const size = (high - low + 1) * rows * 2;
  const costs = new Float64Array(size).fill(Infinity);
  const origins = new Int32Array(size).fill(-1);
  const heap: Reached[] = [];
  const reach = (state: number, cost: number, origin: number) => {
    if (cost >= (costs[state] ?? 0)) return;
    costs[state] = cost;
    origins[state] = origin;
    push(heap, { cost, state });
  };
  const columnFree = (column: number, y: number) =>
    !ground.inColumn(column).some(box => box.y < y && bottom(box) > y);
  const gutterFree = (gutter: number, upper: number, lower: number) =>
    gutter < 0 ||
    !ground.inColumn(gutter).some(box => box.lastColumn > gutter && box.y < lower && bottom(box) > upper);
  const startRow = heights.indexOf(ports.from);
  const endRow = heights.indexOf(ports.to);
  reach(stateOf(from.lastColumn, startRow, ACROSS), 0, -1);
  reach(stateOf(from.column - 1, startRow, ACROSS), 0, -1);
  const ends = [to.column - 1, to.lastColumn].map(gutter => stateOf(gutter, endRow, ACROSS));
  for (let next = pop(heap); next !== undefined; next = pop(heap)) {
    const { state, cost } = next;
    if (cost > (costs[state] ?? 0)) continue;
    const way = state % 2;
    const row = (state >> 1) % rows;
    const gutter = Math.floor((state >> 1) / rows) + low;
    if (ends.includes(state)) {
      const points: Point[] = [];
      for (let at = state; at !== -1; at = origins[at] ?? -1)
        points.unshift({
          x: xOf(Math.floor((at >> 1) / rows) + low),
          y: heights[(at >> 1) % rows] ?? 0,
        });
      const leaves = points[0]?.x === xOf(from.column - 1) ? from.x : right(from);
      const enters = gutter === to.column - 1 ? to.x : right(to);
      return straightened([{ x: leaves, y: ports.from }, ...points, { x: enters, y: ports.to }]);
    }
    reach(stateOf(gutter, row, 1 - way), cost + CORNER, state);
    const y = heights[row] ?? 0;
    if (way === ALONG)
      for (const beside of [row - 1, row + 1]) {
        const height = heights[beside];
        if (height === undefined) continue;
        if (gutterFree(gutter, Math.min(y, height), Math.max(y, height)))
          reach(stateOf(gutter, beside, ALONG), cost + Math.abs(height - y), state);
      }
    else
      for (const beside of [gutter - 1, gutter + 1]) {
        if (beside < low || beside > high || !columnFree(Math.max(gutter, beside), y)) continue;
        reach(stateOf(beside, row, ACROSS), cost + Math.abs(xOf(beside) - xOf(gutter)), state);
      }
  }
  return null;
};

/**
 * The way round, for a link whose usual way would run over a card that spans several steps, and how many columns beyond
 * its cards were looked at.
 */
export const detour = (
  ground: Ground,
  from: CardBox,
  to: CardBox,
  ports: { readonly from: number; readonly to: number },
  xOf: (gutter: number) => number,
): { readonly points: readonly Point[]; readonly reach: number } | null => {
  for (const reach of [1, ground.columns.length]) {
    const grid = gridOf(ground, from, to, reach, [ports.from, ports.to]);
    const points = search(ground, from, to, grid, xOf, ports);
    if (points !== null) return { points, reach };
  }
  return null;
};
