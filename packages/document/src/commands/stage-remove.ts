import { stageIdSchema, type Step } from '@truthline/blueprint';
import { compareOrderKeys } from '@truthline/kernel';
import { z } from 'zod';
import { removeSilencedFindings } from '../behaviours/remove-silenced-findings.ts';
import { removeWhatHangsOnCards } from '../behaviours/remove-what-hangs-on-cards.ts';
import { spansFitSteps } from '../behaviours/spans-fit-steps.ts';
import { spansFollowSteps } from '../behaviours/spans-follow-steps.ts';
import type { CommandDefinition } from '../definition.ts';
import type { Draft } from '../draft.ts';
import { putBefore } from '../order.ts';
import { stepsAreDecided } from '../rules/steps-are-decided.ts';
import { subjectExists } from '../rules/subject-exists.ts';

/** Removes a stage. Left out, `steps` says that it is empty; else its steps go too, cards and all, or to another stage's end. */
export const stageRemoveSchema = z.strictObject({
  type: z.literal('stage.remove'),
  stageId: stageIdSchema,
  steps: z.union([z.literal('remove'), z.strictObject({ moveTo: stageIdSchema })]).exactOptional(),
});
export type StageRemove = z.infer<typeof stageRemoveSchema>;

const stepsOf = (draft: Draft, stageId: string): readonly Step[] =>
  Object.values(draft.now.step)
    .filter(step => step.stageId === stageId)
    .sort((one, other) => compareOrderKeys(one.orderKey, other.orderKey));

const removeWithCards = (draft: Draft, steps: readonly Step[]) => {
  const gone = new Set<string>(steps.map(step => step.id));
  for (const card of Object.values(draft.now.card)) {
    if (gone.has(card.stepId)) draft.remove('card', card.id);
  }
  for (const id of gone) draft.remove('step', id);
};

export const stageRemove: CommandDefinition<StageRemove> = {
  rules: [
    (draft, { stageId }) => subjectExists(draft, 'stage', stageId),
    (draft, { stageId, steps }) => stepsAreDecided(draft, stageId, stepsOf(draft, stageId), steps),
  ],
  change: (draft, { stageId, steps: choice }) => {
    const steps = stepsOf(draft, stageId);
    if (choice === undefined || choice === 'remove') removeWithCards(draft, steps);
    else for (const step of steps) putBefore(draft, 'step', { ...step, stageId: choice.moveTo }, null);
    draft.remove('stage', stageId);
  },
  behaviours: [removeWhatHangsOnCards, removeSilencedFindings, spansFollowSteps, spansFitSteps],
};
