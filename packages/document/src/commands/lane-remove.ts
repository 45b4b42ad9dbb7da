import { laneIdSchema, type Card, type Lane } from '@truthline/blueprint';
import { compareOrderKeys } from '@truthline/kernel';
import { z } from 'zod';
import { removeSilencedFindings } from '../behaviours/remove-silenced-findings.ts';
import { removeWhatHangsOnCards } from '../behaviours/remove-what-hangs-on-cards.ts';
import { settleCards } from '../behaviours/settle-cards.ts';
import type { CommandDefinition } from '../definition.ts';
import type { Draft } from '../draft.ts';
import { cardsAreDecided } from '../rules/cards-are-decided.ts';
import { subjectExists } from '../rules/subject-exists.ts';

/** Removes a lane. Left out, `cards` says that it is empty; else its cards go too, or to the same steps of another lane. */
export const laneRemoveSchema = z.strictObject({
  type: z.literal('lane.remove'),
  laneId: laneIdSchema,
  cards: z.union([z.literal('remove'), z.strictObject({ moveTo: laneIdSchema })]).exactOptional(),
});
export type LaneRemove = z.infer<typeof laneRemoveSchema>;

const cardsOf = (draft: Draft, laneId: Lane['id']): readonly Card[] =>
  Object.values(draft.now.card)
    .filter(card => card.laneId === laneId)
    .sort((one, other) => compareOrderKeys(one.orderKey, other.orderKey));

export const laneRemove: CommandDefinition<LaneRemove> = {
  rules: [
    (draft, { laneId }) => subjectExists(draft, 'lane', laneId),
    (draft, { laneId, cards }) => cardsAreDecided(draft, 'lane', laneId, cardsOf(draft, laneId), cards),
  ],
  change: (draft, { laneId, cards }) => {
    settleCards(draft, cardsOf(draft, laneId), cards, (card, target) => ({ ...card, laneId: target }));
    draft.remove('lane', laneId);
  },
  behaviours: [removeWhatHangsOnCards, removeSilencedFindings],
};
