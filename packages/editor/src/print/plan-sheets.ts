import { clamp } from '../layout/geometry.ts';
import type { ColumnBox } from '../layout/columns.ts';
import type { BlueprintLayout } from '../layout/layout.ts';

/** What one sheet of paper shows: columns and lanes by index, and the part of the drawing they cover. */
export type Sheet = {
  readonly fromColumn: number;
  readonly toColumn: number;
  readonly fromLane: number;
  readonly toLane: number;
  /** In units of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type SheetPlan = { readonly scale: number; readonly sheets: readonly Sheet[] };

/** Room for the drawing on an A3 sheet lying on its side, in CSS pixels: without margins, title, headers and legend. */
export const SHEET_ROOM = { width: 1410, height: 905 } as const;

/** Twelve pixels of text become seven and a half: what can still be read on paper. */
export const SMALLEST_SCALE = 0.62;
const EDGE = 14;

/** The gutter right of a column belongs to its arrows and their labels: it is on the same sheet. */
const endOf = ({ x, width, gutter }: ColumnBox): number => x + width + Math.max(EDGE, gutter);

type Extent = { readonly start: number; readonly end: number };

/** Runs of neighbours that fit into `room`, each as long as it can be; one that is larger alone stands alone. */
const packRuns = (extents: readonly Extent[], room: number): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  for (const [index, extent] of extents.entries()) {
    const run = runs.at(-1);
    const first = run === undefined ? undefined : extents[run[0]];
    if (run !== undefined && first !== undefined && extent.end - first.start <= room) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
};

/**
 * Splits a drawing over sheets: all on one where that stays readable, else side by side with all lanes, else in rows of
 * lanes too. Every column meets every lane on exactly one sheet. `below` is what hangs under the lanes, such as curves; `notes`
 * is what every sheet keeps free for notes, in CSS pixels.
 */
export const planSheets = (
  { columns, lanes, width, height }: Pick<BlueprintLayout, 'columns' | 'lanes' | 'width' | 'height'>,
  below: number,
  notes = 0,
): SheetPlan => {
  const room = { width: SHEET_ROOM.width, height: SHEET_ROOM.height - notes };
  const whole = height + below + 2 * EDGE;
  const onOne = Math.min(room.width / (width + 2 * EDGE), room.height / whole, 1);
  const scale = onOne >= SMALLEST_SCALE ? onOne : clamp(room.height / whole, SMALLEST_SCALE, 1);
  const across = packRuns(
    columns.map(column => ({ start: column.x - EDGE, end: endOf(column) })),
    room.width / scale,
  );
  const down = packRuns(
    lanes.map((lane, index) => ({
      start: lane.y - EDGE,
      end: lane.y + lane.height + EDGE + (index === lanes.length - 1 ? below : 0),
    })),
    room.height / scale,
  );
  const sheets = down.flatMap(([fromLane, toLane]) =>
    across.flatMap(([fromColumn, toColumn]): readonly Sheet[] => {
      const [left, right] = [columns[fromColumn], columns[toColumn]];
      const [top, bottom] = [lanes[fromLane], lanes[toLane]];
      if (left === undefined || right === undefined || top === undefined || bottom === undefined) return [];
      const x = left.x - EDGE;
      const y = top.y - EDGE;
      return [
        {
          fromColumn,
          toColumn,
          fromLane,
          toLane,
          x,
          y,
          width: endOf(right) - x,
          height: bottom.y + bottom.height + EDGE + (toLane === lanes.length - 1 ? below : 0) - y,
        },
      ];
    }),
  );
  return { scale, sheets };
};
