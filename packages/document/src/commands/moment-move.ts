import { cardIdSchema, momentIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putBefore } from '../order.ts';
import { subjectExists } from '../rules/subject-exists.ts';

/** Hangs a moment onto a card, directly before another moment of that card, or at the end. */
export const momentMoveSchema = z.strictObject({
  type: z.literal('moment.move'),
  momentId: momentIdSchema,
  cardId: cardIdSchema,
  before: momentIdSchema.nullable(),
});
export type MomentMove = z.infer<typeof momentMoveSchema>;

export const momentMove: CommandDefinition<MomentMove> = {
  rules: [(draft, { momentId }) => subjectExists(draft, 'moment', momentId)],
  change: (draft, { momentId, cardId, before }) => {
    const moment = draft.find('moment', momentId);
    if (moment !== null) putBefore(draft, 'moment', { ...moment, cardId }, before);
  },
  behaviours: [],
};
