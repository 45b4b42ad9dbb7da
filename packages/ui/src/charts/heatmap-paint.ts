import type { ChartInk } from './chart-ink.ts';
import { cellDetail, type HeatmapCells, type HeatmapColumn, type HeatmapSizes } from './heatmap.ts';
import { valueColour } from './value-colours.ts';

export type HeatmapScene = {
  readonly columns: readonly HeatmapColumn[];
  readonly rowCount: number;
  readonly cells: HeatmapCells;
  readonly sizes: HeatmapSizes;
  readonly ink: ChartInk;
  readonly score: (value: number) => string;
  /** What is written below `full` beside the score. */
  readonly interval: (low: number, high: number) => string;
};

export type HeatmapView = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const colours = new Map<number, ReturnType<typeof valueColour>>();

/** Kept by tenths: a large map asks for the same few hundred colours again and again. */
const colourOf = (score: number): ReturnType<typeof valueColour> => {
  const key = Math.round(10 * score);
  const known = colours.get(key) ?? valueColour(key / 10);
  colours.set(key, known);
  return known;
};

const HATCH_STEP = 5;

/** Diagonals across a cell: a sign that no colour blindness and no print hides. */
const hatch = (
  context: CanvasRenderingContext2D,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { sunken, strong }: ChartInk,
): void => {
  const { x, y, width, height } = place;
  context.fillStyle = sunken;
  context.fillRect(x, y, width, height);
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.beginPath();
  for (let from = x - height; from < x + width; from += HATCH_STEP) {
    context.moveTo(from, y + height);
    context.lineTo(from + height, y);
  }
  context.strokeStyle = strong;
  context.lineWidth = 1;
  context.stroke();
  context.restore();
};

const textOf = (scene: HeatmapScene, at: number, score: number): string => {
  const detail = cellDetail(scene.sizes.cellWidth);
  if (detail === 'score') return String(Math.round(score));
  const [low, high] = [scene.cells.low[at], scene.cells.high[at]];
  const value = scene.score(score);
  if (low == null || high == null) return value;
  const interval = scene.interval(low, high);
  return detail === 'interval'
    ? `${value}  ${interval}`
    : `${value}  ${interval}  n ${scene.cells.n[at] ?? 0}`;
};

/** Paints the cells that stand in view, and nothing else; `view` in CSS pixels of the whole map. */
export const paintHeatmap = (
  context: CanvasRenderingContext2D,
  scene: HeatmapScene,
  view: HeatmapView,
): void => {
  const { columns, rowCount, cells, sizes, ink } = scene;
  const { cellWidth, cellHeight } = sizes;
  context.fillStyle = ink.surface;
  context.fillRect(0, 0, view.width, view.height);
  context.font = `12px ${ink.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const firstRow = Math.max(0, Math.floor(view.top / cellHeight));
  const lastRow = Math.min(rowCount - 1, Math.floor((view.top + view.height) / cellHeight));
  const firstColumn = Math.max(0, Math.floor(view.left / cellWidth));
  const lastColumn = Math.min(columns.length - 1, Math.floor((view.left + view.width) / cellWidth));
  for (let row = firstRow; row <= lastRow; row += 1)
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const at = row * columns.length + column;
      const startsGroup = column > 0 && columns[column - 1]?.groupId !== columns[column]?.groupId;
      const gap = startsGroup ? 3 : 1;
      const x = column * cellWidth - view.left + gap;
      const y = row * cellHeight - view.top + 1;
      const [width, height] = [cellWidth - gap - 1, cellHeight - 2];
      const [middle, line] = [x + width / 2, y + height / 2 + 0.5];
      const score = cells.score[at] ?? null;
      if (score === null) {
        context.fillStyle = ink.muted;
        context.fillText('·', middle, line);
        continue;
      }
      const text = textOf(scene, at, score);
      if (cells.isThin(at)) {
        hatch(context, { x, y, width, height }, ink);
        const room = Math.min(width, context.measureText(text).width + 6);
        context.fillStyle = ink.sunken;
        context.fillRect(middle - room / 2, y + 3, room, height - 6);
        context.fillStyle = ink.text;
      } else {
        const { fill, ink: onFill } = colourOf(score);
        context.fillStyle = fill;
        context.fillRect(x, y, width, height);
        context.fillStyle = onFill;
      }
      context.fillText(text, middle, line);
    }
};
