import { stepIdSchema, type Card, type Step } from '@truthline/blueprint';
import { compareOrderKeys } from '@truthline/kernel';
import { z } from 'zod';
import { removeSilencedFindings } from '../behaviours/remove-silenced-findings.ts';
import { removeWhatHangsOnCards } from '../behaviours/remove-what-hangs-on-cards.ts';
import { settleCards } from '../behaviours/settle-cards.ts';
import { spansFitSteps } from '../behaviours/spans-fit-steps.ts';
import { spansFollowSteps } from '../behaviours/spans-follow-steps.ts';
import type { CommandDefinition } from '../definition.ts';
import type { Draft } from '../draft.ts';
import { cardsAreDecided } from '../rules/cards-are-decided.ts';
import { subjectExists } from '../rules/subject-exists.ts';

/** Removes a step. Left out, `cards` says that it is empty; else its cards go too, or to the same lanes of another step. */
export const stepRemoveSchema = z.strictObject({
  type: z.literal('step.remove'),
  stepId: stepIdSchema,
  cards: z.union([z.literal('remove'), z.strictObject({ moveTo: stepIdSchema })]).exactOptional(),
});
export type StepRemove = z.infer<typeof stepRemoveSchema>;

const cardsOf = (draft: Draft, stepId: Step['id']): readonly Card[] =>
  Object.values(draft.now.card)
    .filter(card => card.stepId === stepId)
    .sort((one, other) => compareOrderKeys(one.orderKey, other.orderKey));

export const stepRemove: CommandDefinition<StepRemove> = {
  rules: [
    (draft, { stepId }) => subjectExists(draft, 'step', stepId),
    (draft, { stepId, cards }) => cardsAreDecided(draft, 'step', stepId, cardsOf(draft, stepId), cards),
  ],
  change: (draft, { stepId, cards }) => {
    settleCards(draft, cardsOf(draft, stepId), cards, (card, target) => ({ ...card, stepId: target }));
    draft.remove('step', stepId);
  },
  behaviours: [removeWhatHangsOnCards, removeSilencedFindings, spansFollowSteps, spansFitSteps],
};
