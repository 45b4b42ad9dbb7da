import type { Blueprint, Table } from '../blueprint.ts';
import type { Card } from '../records/card.ts';
import type { LaneId, StepId } from '../records/id.ts';
import { changedIds } from './changed-ids.ts';
import { memoiseByTables } from './memoise.ts';
import { compareSiblings, orderedLanes, orderedSteps } from './ordered.ts';

type LaneCells = ReadonlyMap<string, readonly Card[]>;
type Cells = ReadonlyMap<string, LaneCells>;

const noCards: readonly Card[] = [];
const noCells: LaneCells = new Map();

const build = (table: Table<'card'>): Cells => {
  const cells = new Map<string, Map<string, Card[]>>();
  for (const card of Object.values(table)) {
    let lane = cells.get(card.laneId);
    if (lane === undefined) cells.set(card.laneId, (lane = new Map<string, Card[]>()));
    const cell = lane.get(card.stepId);
    if (cell === undefined) lane.set(card.stepId, [card]);
    else cell.push(card);
  }
  for (const lane of cells.values())
    for (const cell of lane.values()) if (cell.length > 1) cell.sort(compareSiblings);
  return cells;
};

/** The cells after a few cards changed: those they left and those they came to are made anew, with their lanes. */
const update = (
  before: Cells,
  old: Table<'card'>,
  table: Table<'card'>,
  changed: ReadonlySet<string>,
): Cells => {
  const cells = new Map(before);
  const fresh = new Map<string, Map<string, readonly Card[]>>();
  const rewrite = (card: Card, write: (cell: readonly Card[]) => readonly Card[]) => {
    let lane = fresh.get(card.laneId);
    if (lane === undefined) {
      lane = new Map(before.get(card.laneId));
      fresh.set(card.laneId, lane);
      cells.set(card.laneId, lane);
    }
    const cell = write(lane.get(card.stepId) ?? noCards);
    if (cell.length === 0) lane.delete(card.stepId);
    else lane.set(card.stepId, cell);
  };
  for (const id of changed) {
    const gone = old[id];
    if (gone !== undefined) rewrite(gone, cell => cell.filter(card => card !== gone));
    const come = table[id];
    if (come !== undefined) rewrite(come, cell => [...cell, come].sort(compareSiblings));
  }
  return cells;
};

/** The last drawing looked at: the next is most often the same one after an edit. */
let last: { readonly table: Table<'card'>; readonly cells: Cells } | null = null;

const cells = memoiseByTables(['card'], ({ card: table }): Cells => {
  const changed = last === null ? null : changedIds(last.table, table);
  const made =
    last === null || changed === null ? build(table) : update(last.cells, last.table, table, changed);
  last = { table, cells: made };
  return made;
});

/**
 * The cards of a lane by the step they begin in, top to bottom; steps without one are not in it. The same object for as
 * long as no card of the lane changes, wherever else the drawing does.
 */
export const laneCells = (blueprint: Blueprint, laneId: LaneId): LaneCells =>
  cells(blueprint).get(laneId) ?? noCells;

/** The cards that begin in a cell, top to bottom. A card spanning into the cell from the left belongs to its own. */
export const cellCards = (blueprint: Blueprint, laneId: LaneId, stepId: StepId): readonly Card[] =>
  laneCells(blueprint, laneId).get(stepId) ?? noCards;

/** All cards in reading order: step by step, lane by lane, top to bottom. */
export const orderedCards = memoiseByTables(
  ['card', 'step', 'stage', 'lane'],
  (blueprint): readonly Card[] => {
    const lanes = orderedLanes(blueprint).map(lane => laneCells(blueprint, lane.id));
    const cards: Card[] = [];
    for (const step of orderedSteps(blueprint))
      for (const lane of lanes) cards.push(...(lane.get(step.id) ?? noCards));
    return cards;
  },
);
