import { orderedCards, type Blueprint, type CardId, type LaneId, type StepId } from '@truthline/blueprint';
import type { Batch, SingleCommand } from '../command.ts';
import { batchOf } from './batch-of.ts';

/** Where cards are brought into line: one lane, each at its step, or one step, each in its lane. */
export type Alignment = { readonly laneId: LaneId } | { readonly stepId: StepId };

/**
 * Brings cards into one lane or one step, in reading order, to the end of the cells they come to. Those that stand there
 * already stay. Null where all do, or none is left.
 */
export const alignCards = (
  blueprint: Blueprint,
  cardIds: ReadonlySet<CardId>,
  alignment: Alignment,
): Batch | null => {
  const moves = orderedCards(blueprint)
    .filter(card => cardIds.has(card.id))
    .map(card => ({ card, to: { laneId: card.laneId, stepId: card.stepId, ...alignment } }))
    .filter(({ card, to }) => to.laneId !== card.laneId || to.stepId !== card.stepId)
    .map(({ card, to }): SingleCommand => ({ type: 'card.move', cardId: card.id, ...to, before: null }));
  return batchOf('align', moves);
};
