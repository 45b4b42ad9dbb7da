import { cellCards, type CardId, type LaneId, type StepId } from '@truthline/blueprint';
import { laneAt } from './bands.ts';
import { columnAt } from './columns.ts';
import { bottom, clamp, contains, type Box, type Point } from './geometry.ts';
import type { BlueprintLayout, CardBox } from './layout.ts';
import { EMPTY_LANE_HEIGHT, LANE_PADDING, STACK_GAP } from './metrics.ts';

/** One lane at one step. */
export type Cell = { readonly laneId: LaneId; readonly stepId: StepId };

/** Where a dropped card would go: a cell, above `before` or at its foot. */
export type DropPlace = Cell & { readonly before: CardId | null };

export const cardAt = (layout: BlueprintLayout, point: Point): CardBox | null => {
  const column = columnAt(layout.columns, point.x);
  return layout.inColumn(column).find(box => contains(box, point)) ?? null;
};

/** The cell at a point; `null` outside the grid. */
export const cellAt = (layout: BlueprintLayout, point: Point): Cell | null => {
  const column = layout.columns[columnAt(layout.columns, point.x)];
  const lane = layout.lanes[laneAt(layout.lanes, point.y)];
  if (column === undefined || lane === undefined) return null;
  if (point.y < lane.y || point.y >= lane.y + lane.height) return null;
  if (point.x >= column.x + column.width + column.gutter) return null;
  return { laneId: lane.laneId, stepId: column.stepId };
};

export const columnOf = (layout: BlueprintLayout, stepId: StepId): number =>
  layout.columns.findIndex(column => column.stepId === stepId);

export const laneOf = (layout: BlueprintLayout, laneId: LaneId): number =>
  layout.lanes.findIndex(lane => lane.laneId === laneId);

/** The room of a cell, over the whole height of its lane. */
export const cellBox = (layout: BlueprintLayout, cell: Cell): Box | null => {
  const column = layout.columns[columnOf(layout, cell.stepId)];
  const lane = layout.lanes[laneOf(layout, cell.laneId)];
  if (column === undefined || lane === undefined) return null;
  return { x: column.x, y: lane.y, width: column.width, height: lane.height };
};

/** The nearest place for a card whose top middle is at `point`, always inside the grid. */
export const dropPlaceAt = (
  layout: BlueprintLayout,
  point: Point,
  moving: ReadonlySet<CardId>,
): DropPlace | null => {
  const held = layout.columns[clamp(columnAt(layout.columns, point.x), 0, layout.columns.length - 1)];
  const lane = layout.lanes[laneAt(layout.lanes, point.y)];
  if (held === undefined || lane === undefined) return null;
  // A collapsed stage is one strip: what is dropped anywhere on it goes to its end.
  const end = held.inFoldedStage
    ? layout.stages.find(({ stageId }) => stageId === held.stageId)?.to
    : undefined;
  const column = layout.columns[end ?? held.index] ?? held;
  const before = cellCards(layout.blueprint, lane.laneId, column.stepId).find(card => {
    const box = layout.boxes.get(card.id);
    return box !== undefined && !moving.has(card.id) && point.y < box.y + box.height / 2;
  });
  return { laneId: lane.laneId, stepId: column.stepId, before: before?.id ?? null };
};

/** Where the drop indicator is drawn: a bar above the card it goes before, or below the last one. */
export const dropBar = (
  layout: BlueprintLayout,
  place: DropPlace,
  moving: ReadonlySet<CardId>,
): Box | null => {
  const cell = cellBox(layout, place);
  if (cell === null) return null;
  const next = place.before === null ? undefined : layout.boxes.get(place.before);
  if (next !== undefined) return { x: cell.x, y: next.y - STACK_GAP / 2 - 1, width: cell.width, height: 3 };
  let floor = 0;
  for (const card of cellCards(layout.blueprint, place.laneId, place.stepId)) {
    const box = layout.boxes.get(card.id);
    if (box !== undefined && !moving.has(card.id)) floor = Math.max(floor, bottom(box));
  }
  return floor === 0
    ? {
        x: cell.x,
        y: cell.y + LANE_PADDING,
        width: cell.width,
        height: Math.min(EMPTY_LANE_HEIGHT, cell.height) - 2 * LANE_PADDING,
      }
    : { x: cell.x, y: floor + STACK_GAP / 2 - 1, width: cell.width, height: 3 };
};
