import { bottom, right, type Box, type Point } from '../layout/geometry.ts';
import type { BlueprintLayout } from '../layout/layout.ts';
import type { LinkRoute } from '../layout/link-route.ts';
import type { Sheet } from './plan-sheets.ts';

/** Where an arrow goes on to another sheet, or comes from one. */
export type Onward = {
  /** At the edge of the sheet, in world units. */
  readonly at: Point;
  readonly side: 'left' | 'right' | 'top' | 'bottom';
  readonly leaves: boolean;
  /** Index of the sheet at its other end. */
  readonly sheet: number;
};

type Grid = Pick<BlueprintLayout, 'columns' | 'lanes'>;

/** Whether an end of an arrow, at the edge of its card, is in the columns and lanes of a sheet: of one alone. */
const holds = ({ columns, lanes }: Grid, sheet: Sheet, end: Point): boolean => {
  const [first, last] = [columns[sheet.fromColumn], columns[sheet.toColumn]];
  const [top, foot] = [lanes[sheet.fromLane], lanes[sheet.toLane]];
  return (
    first !== undefined &&
    last !== undefined &&
    top !== undefined &&
    foot !== undefined &&
    end.x >= first.x &&
    end.x <= last.x + last.width &&
    end.y >= top.y &&
    end.y <= foot.y + foot.height
  );
};

/** What belongs to a sheet: its lanes from edge to edge, its columns with what is free around them. */
const areaOf = ({ lanes }: Grid, { x, width, fromLane, toLane }: Sheet): Box => {
  const y = lanes[fromLane]?.y ?? 0;
  const foot = lanes[toLane];
  return { x, width, y, height: foot === undefined ? 0 : foot.y + foot.height - y };
};

const isOn = (area: Box, { x, y }: Point): boolean =>
  x >= area.x && x < right(area) && y >= area.y && y < bottom(area);

/** Where a straight stretch from a point on the sheet to one beside it meets the edge. */
const edgeOf = (area: Box, on: Point, beside: Point): Pick<Onward, 'at' | 'side'> => {
  if (on.x === beside.x)
    return beside.y < area.y
      ? { at: { x: on.x, y: area.y }, side: 'top' }
      : { at: { x: on.x, y: bottom(area) }, side: 'bottom' };
  return beside.x < area.x
    ? { at: { x: area.x, y: on.y }, side: 'left' }
    : { at: { x: right(area), y: on.y }, side: 'right' };
};

/** Every place at which an arrow crosses the edge of a sheet, with the sheet on which it ends, or begins. */
export const onwardMarks = (
  grid: Grid,
  sheets: readonly Sheet[],
  sheet: Sheet,
  route: LinkRoute,
): readonly Onward[] => {
  const here = sheets.indexOf(sheet);
  const area = areaOf(grid, sheet);
  const [begins, ends] = [route.points[0], route.points.at(-1)].map(end =>
    end === undefined ? -1 : sheets.findIndex(each => holds(grid, each, end)),
  );
  return route.points.flatMap((point, index): readonly Onward[] => {
    const next = route.points[index + 1];
    if (next === undefined || isOn(area, point) === isOn(area, next)) return [];
    const leaves = isOn(area, point);
    const other = leaves ? ends : begins;
    if (other === undefined || other === -1 || other === here) return [];
    return [{ ...(leaves ? edgeOf(area, point, next) : edgeOf(area, next, point)), leaves, sheet: other }];
  });
};
