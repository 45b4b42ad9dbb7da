import { bottom, right, type Box, type Point } from '../layout/geometry.ts';
import { PORT_DEPTH } from '../layout/metrics.ts';

const CORNER = 6;
const HEAD = 7;

const towards = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const share = Math.min(1, distance / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

const at = (point: Point) => `${Math.round(point.x * 10) / 10} ${Math.round(point.y * 10) / 10}`;

/** A polyline with rounded corners that stops a little before its end, where the head begins. */
export const linkPath = (points: readonly Point[]): string => {
  const first = points[0];
  if (first === undefined) return '';
  let path = `M${at(first)}`;
  for (let index = 1; index < points.length; index += 1) {
    const before = points[index - 1];
    const corner = points[index];
    const after = points[index + 1];
    if (before === undefined || corner === undefined) break;
    if (after === undefined) {
      path += `L${at(towards(corner, before, HEAD - 1))}`;
      break;
    }
    const room = (other: Point) => Math.min(CORNER, Math.hypot(other.x - corner.x, other.y - corner.y) / 2);
    path += `L${at(towards(corner, before, room(before)))}Q${at(corner)} ${at(towards(corner, after, room(after)))}`;
  }
  return path;
};

/** The head: a triangle at the end, in the direction of the last stretch. */
export const headPath = (points: readonly Point[]): string => {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return '';
  const back = towards(end, before, HEAD);
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const side = { x: (-(end.y - before.y) / length) * 3.4, y: ((end.x - before.x) / length) * 3.4 };
  return `M${at(end)}L${at({ x: back.x + side.x, y: back.y + side.y })}L${at({ x: back.x - side.x, y: back.y - side.y })}Z`;
};

/** The arrow while one of its cards is on its way: short and direct, its final way is found at the drop. */
export const livePoints = (from: Box, to: Box): readonly Point[] => {
  const leave = from.y + Math.min(PORT_DEPTH, from.height / 2);
  const enter = to.y + Math.min(PORT_DEPTH, to.height / 2);
  if (to.x >= right(from) + 8) {
    const middle = (right(from) + to.x) / 2;
    return [
      { x: right(from), y: leave },
      { x: middle, y: leave },
      { x: middle, y: enter },
      { x: to.x, y: enter },
    ];
  }
  if (right(to) + 8 <= from.x) {
    const middle = (right(to) + from.x) / 2;
    return [
      { x: from.x, y: leave },
      { x: middle, y: leave },
      { x: middle, y: enter },
      { x: right(to), y: enter },
    ];
  }
  const down = to.y > from.y;
  const start = { x: from.x + from.width / 2, y: down ? bottom(from) : from.y };
  const end = { x: to.x + to.width / 2, y: down ? to.y : bottom(to) };
  const middle = (start.y + end.y) / 2;
  return [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end];
};
