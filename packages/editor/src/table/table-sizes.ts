import { readText, type Card, type Language } from '@truthline/blueprint';
import { countLines } from '../layout/text-measure.ts';
import type { BlueprintLayout } from '../layout/layout.ts';
import { cardAtSpot, type Grid } from './grid.ts';

/** Pixels. */
export const COLUMN_WIDTH = 184;
export const LANE_WIDTH = 128;
export const LANE_WIDTH_NARROW = 84;
export const STAGE_HEIGHT = 28;
export const STEP_HEIGHT = 44;
const LINE = 20;
const PADDING = 10;
const TEXT_SIZE = 13;
const TEXT_WIDTH = COLUMN_WIDTH - 20;
const MARKS_WIDTH = TEXT_WIDTH / 26;

// A card that did not change keeps its lines.
const known = new WeakMap<Card, { readonly language: Language; readonly lines: number }>();

const linesOf = (card: Card, language: Language): number => {
  const before = known.get(card);
  if (before?.language === language) return before.lines;
  const lines = Math.max(1, countLines(readText(card.text, language), TEXT_SIZE, TEXT_WIDTH - 4));
  known.set(card, { language, lines });
  return lines;
};

/** Where every row begins and, at the end, where the last one ends: a text is never cut off. */
export const rowEdges = (grid: Grid, layout: BlueprintLayout, language: Language): readonly number[] => {
  const edges = [0];
  for (const [row] of grid.rows.entries()) {
    let lines = 1;
    for (const [column] of grid.steps.entries()) {
      const card = cardAtSpot(grid, { row, column });
      if (card === undefined) continue;
      const face = layout.faces.get(card.id);
      const marks =
        face === undefined ? 0 : face.moments.length + 2 * (face.failures.length + face.waits.length);
      lines = Math.max(lines, linesOf(card, language) + Math.ceil(marks / MARKS_WIDTH));
    }
    edges.push((edges[row] ?? 0) + lines * LINE + PADDING);
  }
  return edges;
};

/** The first and last index whose piece between two edges can be seen, `beyond` more on both sides. */
export const seenBetween = (
  edges: readonly number[],
  start: number,
  end: number,
  beyond: number,
): { readonly from: number; readonly to: number } => {
  const last = edges.length - 2;
  const at = (place: number): number => {
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((edges[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { from: Math.max(0, at(start) - beyond), to: Math.min(last, at(end) + beyond) };
};
