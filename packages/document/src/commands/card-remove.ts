import { cardIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { removeSilencedFindings } from '../behaviours/remove-silenced-findings.ts';
import { removeWhatHangsOnCards } from '../behaviours/remove-what-hangs-on-cards.ts';
import type { CommandDefinition } from '../definition.ts';
import { RECORD_LIMITS } from '../limits.ts';
import { someSubjectExists } from '../rules/subject-exists.ts';

/** Removes cards with all that hangs on them. Those that are gone already are passed over. */
export const cardRemoveSchema = z.strictObject({
  type: z.literal('card.remove'),
  cardIds: z.array(cardIdSchema).min(1).max(RECORD_LIMITS.card).readonly(),
});
export type CardRemove = z.infer<typeof cardRemoveSchema>;

export const cardRemove: CommandDefinition<CardRemove> = {
  rules: [(draft, { cardIds }) => someSubjectExists(draft, 'card', cardIds)],
  change: (draft, { cardIds }) => {
    for (const id of cardIds) if (draft.find('card', id) !== null) draft.remove('card', id);
  },
  behaviours: [removeWhatHangsOnCards, removeSilencedFindings],
};
