import type { Blueprint } from '../blueprint.ts';
import type { Card } from '../records/card.ts';
import type { LaneId, StepId } from '../records/id.ts';
import { memoiseByTables } from './memoise.ts';
import { compareSiblings, orderedLanes, orderedSteps } from './ordered.ts';

const noCards: readonly Card[] = [];
const cellKey = (laneId: string, stepId: string) => `${laneId} ${stepId}`;

const cells = memoiseByTables(['card'], (blueprint): ReadonlyMap<string, readonly Card[]> => {
  const byCell = new Map<string, Card[]>();
  for (const card of Object.values(blueprint.card)) {
    const key = cellKey(card.laneId, card.stepId);
    const cell = byCell.get(key);
    if (cell === undefined) byCell.set(key, [card]);
    else cell.push(card);
  }
  for (const cell of byCell.values()) cell.sort(compareSiblings);
  return byCell;
});

/** The cards that begin in a cell, top to bottom. A card spanning into the cell from the left belongs to its own. */
export const cellCards = (blueprint: Blueprint, laneId: LaneId, stepId: StepId): readonly Card[] =>
  cells(blueprint).get(cellKey(laneId, stepId)) ?? noCards;

/** All cards in reading order: step by step, lane by lane, top to bottom. */
export const orderedCards = memoiseByTables(['card', 'step', 'stage', 'lane'], (blueprint): readonly Card[] =>
  orderedSteps(blueprint).flatMap(step =>
    orderedLanes(blueprint).flatMap(lane => cellCards(blueprint, lane.id, step.id)),
  ),
);
