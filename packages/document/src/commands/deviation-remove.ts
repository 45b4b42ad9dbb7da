import { deviationIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { RECORD_LIMITS } from '../limits.ts';
import { someSubjectExists } from '../rules/subject-exists.ts';

/** Takes back reasons for deviations. Those that are gone already are passed over. */
export const deviationRemoveSchema = z.strictObject({
  type: z.literal('deviation.remove'),
  deviationIds: z.array(deviationIdSchema).min(1).max(RECORD_LIMITS.deviation).readonly(),
});
export type DeviationRemove = z.infer<typeof deviationRemoveSchema>;

export const deviationRemove: CommandDefinition<DeviationRemove> = {
  rules: [(draft, { deviationIds }) => someSubjectExists(draft, 'deviation', deviationIds)],
  change: (draft, { deviationIds }) => {
    for (const id of deviationIds) if (draft.find('deviation', id) !== null) draft.remove('deviation', id);
  },
  behaviours: [],
};
