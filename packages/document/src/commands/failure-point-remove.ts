import { failurePointIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { removeSilencedFindings } from '../behaviours/remove-silenced-findings.ts';
import type { CommandDefinition } from '../definition.ts';
import { RECORD_LIMITS } from '../limits.ts';
import { someSubjectExists } from '../rules/subject-exists.ts';

/** Removes failure points from their cards. Those that are gone already are passed over. */
export const failurePointRemoveSchema = z.strictObject({
  type: z.literal('failurePoint.remove'),
  failurePointIds: z.array(failurePointIdSchema).min(1).max(RECORD_LIMITS.failurePoint).readonly(),
});
export type FailurePointRemove = z.infer<typeof failurePointRemoveSchema>;

export const failurePointRemove: CommandDefinition<FailurePointRemove> = {
  rules: [(draft, { failurePointIds }) => someSubjectExists(draft, 'failurePoint', failurePointIds)],
  change: (draft, { failurePointIds }) => {
    for (const id of failurePointIds)
      if (draft.find('failurePoint', id) !== null) draft.remove('failurePoint', id);
  },
  behaviours: [removeSilencedFindings],
};
