import { stageIdSchema, stepIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { spansFitSteps } from '../behaviours/spans-fit-steps.ts';
import { spansFollowSteps } from '../behaviours/spans-follow-steps.ts';
import type { CommandDefinition } from '../definition.ts';
import { putBefore } from '../order.ts';
import { subjectExists } from '../rules/subject-exists.ts';

/** Moves a step, with all its cards, before another step of the stage named, or to that stage's end. */
export const stepMoveSchema = z.strictObject({
  type: z.literal('step.move'),
  stepId: stepIdSchema,
  stageId: stageIdSchema,
  before: stepIdSchema.nullable(),
});
export type StepMove = z.infer<typeof stepMoveSchema>;

export const stepMove: CommandDefinition<StepMove> = {
  rules: [(draft, { stepId }) => subjectExists(draft, 'step', stepId)],
  change: (draft, { stepId, stageId, before }) => {
    const step = draft.find('step', stepId);
    if (step !== null) putBefore(draft, 'step', { ...step, stageId }, before);
  },
  behaviours: [spansFollowSteps, spansFitSteps],
};
