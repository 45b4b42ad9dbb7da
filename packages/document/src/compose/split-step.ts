import {
  newStep,
  orderedCards,
  type Blueprint,
  type CardId,
  type LocalText,
  type StepId,
} from '@truthline/blueprint';
import { orderKeyBetween } from '@truthline/kernel';
import type { Batch, SingleCommand } from '../command.ts';
import { nextSibling } from '../order.ts';
import { batchOf } from './batch-of.ts';

/**
 * Parts a step in two: a new one directly after it takes the cards named (those of other steps are passed over), each in
 * its lane and as far to the right as it reached. Times and curves stay with the first. Null where the step is gone.
 */
export const splitStep = (
  blueprint: Blueprint,
  stepId: StepId,
  after: { readonly id: StepId; readonly name: LocalText; readonly cardIds: ReadonlySet<CardId> },
): Batch | null => {
  const step = blueprint.step[stepId];
  if (step === undefined) return null;
  const { id, name, cardIds } = after;
  const orderKey = orderKeyBetween(step.orderKey, nextSibling(blueprint, 'step', step)?.orderKey ?? null);
  const moves = orderedCards(blueprint)
    .filter(card => card.stepId === stepId && cardIds.has(card.id))
    .flatMap(({ id: cardId, laneId, span }): readonly SingleCommand[] => [
      { type: 'card.move', cardId, laneId, stepId: id, before: null },
      // The new step made it grow by one; without its old step it covers as many as before.
      ...(span > 1 ? [{ type: 'card.edit', cardId, fields: { span } } as const] : []),
    ]);
  return batchOf('step.split', [
    { type: 'step.add', step: newStep({ id, stageId: step.stageId, name, orderKey }) },
    ...moves,
  ]);
};
