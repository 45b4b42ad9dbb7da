import { cellCards, type CardId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import { NOTHING_SELECTED, type Focus } from '../core/session.ts';
import type { BlueprintLayout, CardBox } from '../layout/layout.ts';
import { cellBox, columnOf, laneOf, type Cell } from '../layout/place.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

type Spot = { readonly column: number; readonly lane: number; readonly cardId: CardId | null };

const spotOf = (layout: BlueprintLayout, focus: Focus | null): Spot | null => {
  if (focus === null) return null;
  switch (focus.kind) {
    case 'card': {
      const box = layout.boxes.get(focus.cardId);
      return box === undefined ? null : { column: box.column, lane: box.lane, cardId: box.id };
    }
    case 'cell':
      return { column: columnOf(layout, focus.stepId), lane: laneOf(layout, focus.laneId), cardId: null };
    case 'link': {
      const route = layout.routes.get(focus.linkId);
      return route === undefined
        ? null
        : { column: route.from.column, lane: route.from.lane, cardId: route.from.id };
    }
    case 'lane':
      return { column: 0, lane: laneOf(layout, focus.laneId), cardId: null };
    case 'step':
      return { column: columnOf(layout, focus.stepId), lane: 0, cardId: null };
    case 'stage': {
      const stage = layout.stages.find(box => box.stageId === focus.stageId);
      return stage === undefined ? null : { column: Math.max(0, stage.from), lane: 0, cardId: null };
    }
  }
};

/** Cards that begin in a column, in reading order. */
const startingIn = (layout: BlueprintLayout, column: number): readonly CardBox[] =>
  layout.inColumn(column).filter(box => box.column === column);

const first = (layout: BlueprintLayout): CardBox | null => {
  for (const { index } of layout.columns) {
    const box = startingIn(layout, index)[0];
    if (box !== undefined) return box;
  }
  return null;
};

const inReadingOrder = (layout: BlueprintLayout, spot: Spot, forward: boolean): CardBox | null => {
  const step = forward ? 1 : -1;
  const here = startingIn(layout, spot.column);
  const at = here.findIndex(box => box.id === spot.cardId);
  const next =
    at >= 0
      ? here[at + step]
      : forward
        ? here.find(box => box.lane > spot.lane)
        : here.findLast(box => box.lane < spot.lane);
  if (next !== undefined) return next;
  for (let column = spot.column + step; layout.columns[column] !== undefined; column += step) {
    const cards = startingIn(layout, column);
    const card = forward ? cards[0] : cards.at(-1);
    if (card !== undefined) return card;
  }
  return null;
};

/** The nearest card of the next step that has one in this lane; failing that, of the next step that has any. */
const acrossSteps = (layout: BlueprintLayout, spot: Spot, forward: boolean): CardBox | null => {
  const step = forward ? 1 : -1;
  let fallback: CardBox | null = null;
  for (let column = spot.column + step; layout.columns[column] !== undefined; column += step) {
    const cards = startingIn(layout, column);
    const sameLane = cards.find(box => box.lane === spot.lane);
    if (sameLane !== undefined) return sameLane;
    fallback ??=
      cards.toSorted((one, other) => Math.abs(one.lane - spot.lane) - Math.abs(other.lane - spot.lane))[0] ??
      null;
  }
  return fallback;
};

/** From a header an arrow enters at the first card, not at the second. */
const enteredFrom = (spot: Spot | null, focus: Focus | null): Spot | null =>
  spot === null
    ? null
    : focus?.kind === 'lane'
      ? { ...spot, column: -1 }
      : focus?.kind === 'step'
        ? { ...spot, lane: -1 }
        : spot;

/** Where an arrow key goes: down and up in reading order, left and right along the lane. */
export const walk = (layout: BlueprintLayout, focus: Focus | null, direction: Direction): Focus | null => {
  const spot = enteredFrom(spotOf(layout, focus), focus);
  const box =
    spot === null
      ? first(layout)
      : direction === 'down' || direction === 'up'
        ? inReadingOrder(layout, spot, direction === 'down')
        : acrossSteps(layout, spot, direction === 'right');
  return box === null ? focus : { kind: 'card', cardId: box.id };
};

/** The neighbouring cell, its first card where it has one: the way to the empty places. */
export const walkCells = (
  layout: BlueprintLayout,
  focus: Focus | null,
  direction: Direction,
): Focus | null => {
  const spot = spotOf(layout, focus) ?? { column: 0, lane: 0, cardId: null };
  const column = layout.columns[spot.column + (direction === 'right' ? 1 : direction === 'left' ? -1 : 0)];
  const lane = layout.lanes[spot.lane + (direction === 'down' ? 1 : direction === 'up' ? -1 : 0)];
  if (column === undefined || lane === undefined) return focus;
  const card = startingIn(layout, column.index).find(box => box.lane === lane.index);
  return card === undefined
    ? { kind: 'cell', laneId: lane.laneId, stepId: column.stepId }
    : { kind: 'card', cardId: card.id };
};

export const firstFocus = (layout: BlueprintLayout): Focus | null => {
  const box = first(layout);
  if (box !== null) return { kind: 'card', cardId: box.id };
  const lane = layout.lanes[0];
  const column = layout.columns[0];
  return lane === undefined || column === undefined
    ? null
    : { kind: 'cell', laneId: lane.laneId, stepId: column.stepId };
};

/** The cell the focus is in. */
export const focusedCell = (layout: BlueprintLayout, focus: Focus | null): Cell | null => {
  const spot = spotOf(layout, focus);
  const lane = layout.lanes[spot?.lane ?? -1];
  const column = layout.columns[spot?.column ?? -1];
  return lane === undefined || column === undefined ? null : { laneId: lane.laneId, stepId: column.stepId };
};

/** Moves the focus, selects what it comes to, and brings it into sight. */
export const setFocus = (core: EditorCore, focus: Focus | null, extend = false): void => {
  if (focus === null) return;
  const layout = core.layout.get();
  const { selection, several } = core.session.get();
  const linking = core.session.get().mode.kind === 'linking';
  core.update({
    focus,
    selection:
      linking || (several && !extend)
        ? selection
        : focus.kind === 'card'
          ? new Set(extend ? [...selection, focus.cardId] : [focus.cardId])
          : new Set(),
  });
  const box =
    focus.kind === 'card'
      ? layout.boxes.get(focus.cardId)
      : focus.kind === 'cell'
        ? cellBox(layout, focus)
        : null;
  if (box !== null && box !== undefined) core.revealBox(box);
};

/** Where the keyboard goes when cards of a cell are gone: to the last one left there, else to the empty cell. */
export const focusLeftIn = (core: EditorCore, cell: Cell | null): void => {
  if (cell === null) {
    core.update({ selection: NOTHING_SELECTED, focus: null });
    return;
  }
  const left = cellCards(core.document.state().blueprint, cell.laneId, cell.stepId).at(-1);
  if (left === undefined)
    core.update({
      selection: NOTHING_SELECTED,
      focus: { kind: 'cell', laneId: cell.laneId, stepId: cell.stepId },
    });
  else
    core.update({
      // While several are being selected nothing is that nobody pressed.
      selection: core.session.get().several ? NOTHING_SELECTED : new Set([left.id]),
      focus: { kind: 'card', cardId: left.id },
    });
};
