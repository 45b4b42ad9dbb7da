import { stageIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { spansFitSteps } from '../behaviours/spans-fit-steps.ts';
import { spansFollowSteps } from '../behaviours/spans-follow-steps.ts';
import type { CommandDefinition } from '../definition.ts';
import { putBefore } from '../order.ts';
import { subjectExists } from '../rules/subject-exists.ts';

/** Moves a stage, with all its steps and their cards, before another stage, or to the end. */
export const stageMoveSchema = z.strictObject({
  type: z.literal('stage.move'),
  stageId: stageIdSchema,
  before: stageIdSchema.nullable(),
});
export type StageMove = z.infer<typeof stageMoveSchema>;

export const stageMove: CommandDefinition<StageMove> = {
  rules: [(draft, { stageId }) => subjectExists(draft, 'stage', stageId)],
  change: (draft, { stageId, before }) => {
    const stage = draft.find('stage', stageId);
    if (stage !== null) putBefore(draft, 'stage', stage, before);
  },
  behaviours: [spansFollowSteps, spansFitSteps],
};
