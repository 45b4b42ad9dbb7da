import {
  cellCards,
  orderedLanes,
  orderedStages,
  orderedSteps,
  type Blueprint,
  type Card,
  type Lane,
  type Stage,
  type Step,
} from '@truthline/blueprint';
import { focusKey } from '../core/focus-key.ts';
import type { Focus } from '../core/session.ts';

/** One row of the table: a place in every cell of a lane. */
export type GridRow = {
  readonly lane: Lane;
  /** Which card of a cell it shows, from 0. */
  readonly slot: number;
};

/** The blueprint as a spreadsheet: steps across, and for each lane as many rows as its fullest cell has cards. */
export type Grid = {
  readonly blueprint: Blueprint;
  readonly rows: readonly GridRow[];
  readonly steps: readonly Step[];
  /** Stages with the columns they stand over, both counted from 0; an empty stage has none. */
  readonly stages: readonly { readonly stage: Stage; readonly from: number; readonly to: number }[];
};

/** A place in the table. Row -2 are the stages, row -1 the steps, column -1 the lanes. */
export type Spot = { readonly row: number; readonly column: number };

export const STAGE_ROW = -2;
export const STEP_ROW = -1;
export const LANE_COLUMN = -1;

/** `spare`: an empty row below the cards of each lane, where the next one is written. */
export const gridOf = (blueprint: Blueprint, spare: boolean): Grid => {
  const steps = orderedSteps(blueprint);
  const rows = orderedLanes(blueprint).flatMap(lane => {
    const most = Math.max(0, ...steps.map(step => cellCards(blueprint, lane.id, step.id).length));
    const count = Math.max(1, spare ? most + 1 : most);
    return Array.from({ length: count }, (_, slot): GridRow => ({ lane, slot }));
  });
  const stages = orderedStages(blueprint).map(stage => ({
    stage,
    from: steps.findIndex(step => step.stageId === stage.id),
    to: steps.findLastIndex(step => step.stageId === stage.id),
  }));
  return { blueprint, rows, steps, stages };
};

export const cardAtSpot = (grid: Grid, { row, column }: Spot): Card | undefined => {
  const line = grid.rows[row];
  const step = grid.steps[column];
  return line === undefined || step === undefined
    ? undefined
    : cellCards(grid.blueprint, line.lane.id, step.id)[line.slot];
};

/** What the keyboard is at when it stands on a spot; null outside the table. */
export const focusAt = (grid: Grid, spot: Spot): Focus | null => {
  const step = grid.steps[spot.column];
  if (spot.row === STAGE_ROW) return step === undefined ? null : { kind: 'stage', stageId: step.stageId };
  if (spot.row === STEP_ROW) return step === undefined ? null : { kind: 'step', stepId: step.id };
  const line = grid.rows[spot.row];
  if (line === undefined) return null;
  if (spot.column === LANE_COLUMN) return { kind: 'lane', laneId: line.lane.id };
  if (step === undefined) return null;
  const card = cardAtSpot(grid, spot);
  return card === undefined
    ? { kind: 'cell', laneId: line.lane.id, stepId: step.id }
    : { kind: 'card', cardId: card.id };
};

const rowOfLane = (grid: Grid, laneId: string, slot: number): number =>
  grid.rows.findIndex(row => row.lane.id === laneId && row.slot === slot);

/**
 * Where the keyboard is in the table. Several spots can stand for one place (each empty row of a cell, each column of a
 * stage); the one it was at before is kept where it still does.
 */
export const spotOf = (grid: Grid, focus: Focus | null, before: Spot): Spot => {
  if (focus !== null && focusKey(focusAt(grid, before)) === focusKey(focus)) return before;
  const columnOf = (stepId: string) => grid.steps.findIndex(step => step.id === stepId);
  const first: Spot = { row: 0, column: 0 };
  switch (focus?.kind) {
    case 'card':
    case 'link': {
      const card = focus.kind === 'card' ? grid.blueprint.card[focus.cardId] : undefined;
      if (card === undefined) return first;
      const slot = cellCards(grid.blueprint, card.laneId, card.stepId).findIndex(each => each.id === card.id);
      return { row: Math.max(0, rowOfLane(grid, card.laneId, slot)), column: columnOf(card.stepId) };
    }
    case 'cell': {
      const taken = cellCards(grid.blueprint, focus.laneId, focus.stepId).length;
      const row = rowOfLane(grid, focus.laneId, taken);
      return {
        row: row >= 0 ? row : Math.max(0, rowOfLane(grid, focus.laneId, 0)),
        column: columnOf(focus.stepId),
      };
    }
    case 'lane':
      return { row: Math.max(0, rowOfLane(grid, focus.laneId, 0)), column: LANE_COLUMN };
    case 'step':
      return { row: STEP_ROW, column: columnOf(focus.stepId) };
    case 'stage':
      return {
        row: STAGE_ROW,
        column: Math.max(0, grid.stages.find(({ stage }) => stage.id === focus.stageId)?.from ?? 0),
      };
    case undefined:
      return first;
  }
};

/** A rectangle of spots, both corners included. */
export type Range = { readonly from: Spot; readonly to: Spot };

export const rangeOf = (one: Spot, other: Spot): Range => ({
  from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
  to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
});

/** The cards in a range, row by row; `undefined` where a spot is empty. */
export const cardsInRange = (grid: Grid, { from, to }: Range): readonly (readonly (Card | undefined)[])[] => {
  const rows: (Card | undefined)[][] = [];
  for (let row = Math.max(0, from.row); row <= to.row; row += 1) {
    const line: (Card | undefined)[] = [];
    for (let column = Math.max(0, from.column); column <= to.column; column += 1)
      line.push(cardAtSpot(grid, { row, column }));
    rows.push(line);
  }
  return rows;
};
