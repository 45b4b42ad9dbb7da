export type HeatmapRow = {
  readonly id: string;
  readonly name: string;
  /** The row's own figure, as it is written beside its name. */
  readonly figure?: string;
  /** What stands behind it: interval and n. */
  readonly detail?: string;
};

export type HeatmapColumn = { readonly id: string; readonly name: string; readonly groupId: string };

/** Row after row, as many entries as rows × columns; scores 0–100, null where there is nothing. */
export type HeatmapCells = {
  readonly score: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Answers behind a score. */
  readonly n: readonly number[];
  /** True where they are too few to trust: drawn hatched, without a colour. */
  readonly isThin: (at: number) => boolean;
};

export type HeatmapProps = {
  readonly caption: string;
  readonly rows: readonly HeatmapRow[];
  readonly columns: readonly HeatmapColumn[];
  readonly cells: HeatmapCells;
  /** What a hatched cell is, as the legend says it. */
  readonly thinText: string;
  readonly onSelect: (row: HeatmapRow, column: HeatmapColumn) => void;
  /** Orders the rows by a column; without it the heads are no buttons. */
  readonly onSort?: (column: HeatmapColumn) => void;
  /** The column that orders the rows. */
  readonly sortedBy?: string | null;
};

/** Where the cell stands among all; −1 as row is the head of the column. */
export type HeatmapPlace = { readonly row: number; readonly column: number };

export type HeatmapSizes = {
  /** CSS pixels. */
  readonly rowHead: number;
  readonly columnHead: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
};

const NARROW = 480;

/** Cells as wide as the window lets them be, never narrower than a figure of two digits. */
export const heatmapSizes = (width: number, columnCount: number): HeatmapSizes => {
  const rowHead = width < NARROW ? 128 : 208;
  const room = Math.max(0, width - rowHead - 14);
  const cellWidth = Math.max(28, Math.min(220, Math.floor(room / Math.max(1, columnCount))));
  return { rowHead, columnHead: cellWidth >= 88 ? 52 : 140, cellWidth, cellHeight: 24 };
};

/** What fits into a cell of this width: the score alone, with its interval, or with n too. */
export const cellDetail = (cellWidth: number): 'score' | 'interval' | 'full' =>
  cellWidth >= 132 ? 'full' : cellWidth >= 92 ? 'interval' : 'score';

const moves: { readonly [key: string]: readonly [row: number, column: number] } = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [20, 0],
  PageUp: [-20, 0],
};

/** Where a key leads from a place, inside the grid; null for a key that leads nowhere. */
export const nextPlace = (
  { row, column }: HeatmapPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: { readonly rows: number; readonly columns: number; readonly heads: boolean },
): HeatmapPlace | null => {
  const inside = (place: HeatmapPlace): HeatmapPlace => ({
    row: Math.min(size.rows - 1, Math.max(size.heads ? -1 : 0, place.row)),
    column: Math.min(size.columns - 1, Math.max(0, place.column)),
  });
  if (key === 'Home') return inside({ row: ctrlKey ? 0 : row, column: 0 });
  if (key === 'End') return inside({ row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 });
  const move = moves[key];
  return move === undefined ? null : inside({ row: row + move[0], column: column + move[1] });
};
