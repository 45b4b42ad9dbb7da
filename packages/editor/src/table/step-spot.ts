import { clamp } from '../layout/geometry.ts';
import { cardAtSpot, LANE_COLUMN, STAGE_ROW, type Grid, type Spot } from './grid.ts';

type Press = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean };

const PAGE = 10;

/** No spot lies where the headers of rows and columns would meet. */
const inside = (grid: Grid, from: Spot, { row, column }: Spot): Spot => ({
  row: clamp(row, from.column === LANE_COLUMN ? 0 : STAGE_ROW, grid.rows.length - 1),
  column: clamp(column, from.row < 0 ? 0 : LANE_COLUMN, grid.steps.length - 1),
});

/** To the last card before a gap, or over the gap to the next one, as spreadsheets do. */
const jump = (grid: Grid, from: Spot, down: number, across: number): Spot => {
  const next = (spot: Spot): Spot => ({ row: spot.row + down, column: spot.column + across });
  const filled = (spot: Spot) => cardAtSpot(grid, spot) !== undefined;
  const within = (spot: Spot) =>
    spot.row >= 0 && spot.column >= 0 && spot.row < grid.rows.length && spot.column < grid.steps.length;
  let here = next(from);
  if (!within(here)) return inside(grid, from, here);
  const gap = !filled(from) || !filled(here);
  while (within(next(here)) && (gap ? !filled(here) : filled(next(here)))) here = next(here);
  return here;
};

/** Where a key leads in the table; null for a key that leads nowhere. */
export const stepSpot = (grid: Grid, from: Spot, press: Press): Spot | null => {
  const held = press.ctrlKey || press.metaKey;
  const go = (down: number, across: number): Spot =>
    held
      ? jump(grid, from, down, across)
      : inside(grid, from, { row: from.row + down, column: from.column + across });
  switch (press.key) {
    case 'ArrowUp':
      return go(-1, 0);
    case 'ArrowDown':
      return go(1, 0);
    case 'ArrowLeft':
      return go(0, -1);
    case 'ArrowRight':
      return go(0, 1);
    case 'PageUp':
      return inside(grid, from, { row: Math.max(0, from.row - PAGE), column: from.column });
    case 'PageDown':
      return inside(grid, from, { row: from.row + PAGE, column: from.column });
    case 'Home':
      return held ? { row: 0, column: 0 } : { ...from, column: 0 };
    case 'End':
      return inside(grid, from, {
        row: held ? grid.rows.length - 1 : from.row,
        column: grid.steps.length - 1,
      });
    default:
      return null;
  }
};

/** The next spot of the table for Tab, row by row; null past its end, where Tab leaves it. */
export const tabSpot = (grid: Grid, { row, column }: Spot, back: boolean): Spot | null => {
  const next = column + (back ? -1 : 1);
  if (next >= Math.min(0, column) && next < grid.steps.length && next >= 0) return { row, column: next };
  const line = row + (back ? -1 : 1);
  return line < 0 || line >= grid.rows.length
    ? null
    : { row: line, column: back ? grid.steps.length - 1 : 0 };
};
