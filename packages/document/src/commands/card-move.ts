import { cardIdSchema, laneIdSchema, stepIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { spansFitSteps } from '../behaviours/spans-fit-steps.ts';
import type { CommandDefinition } from '../definition.ts';
import { putBefore } from '../order.ts';
import { subjectExists } from '../rules/subject-exists.ts';

/** Puts a card into a cell, directly before another card of that cell, or at its end. */
export const cardMoveSchema = z.strictObject({
  type: z.literal('card.move'),
  cardId: cardIdSchema,
  laneId: laneIdSchema,
  stepId: stepIdSchema,
  before: cardIdSchema.nullable(),
});
export type CardMove = z.infer<typeof cardMoveSchema>;

export const cardMove: CommandDefinition<CardMove> = {
  rules: [(draft, { cardId }) => subjectExists(draft, 'card', cardId)],
  change: (draft, { cardId, laneId, stepId, before }) => {
    const card = draft.find('card', cardId);
    if (card !== null) putBefore(draft, 'card', { ...card, laneId, stepId }, before);
  },
  behaviours: [spansFitSteps],
};
