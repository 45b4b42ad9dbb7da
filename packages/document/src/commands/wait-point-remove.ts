import { waitPointIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { removeSilencedFindings } from '../behaviours/remove-silenced-findings.ts';
import type { CommandDefinition } from '../definition.ts';
import { RECORD_LIMITS } from '../limits.ts';
import { someSubjectExists } from '../rules/subject-exists.ts';

/** Removes wait points from their cards. Those that are gone already are passed over. */
export const waitPointRemoveSchema = z.strictObject({
  type: z.literal('waitPoint.remove'),
  waitPointIds: z.array(waitPointIdSchema).min(1).max(RECORD_LIMITS.waitPoint).readonly(),
});
export type WaitPointRemove = z.infer<typeof waitPointRemoveSchema>;

export const waitPointRemove: CommandDefinition<WaitPointRemove> = {
  rules: [(draft, { waitPointIds }) => someSubjectExists(draft, 'waitPoint', waitPointIds)],
  change: (draft, { waitPointIds }) => {
    for (const id of waitPointIds) if (draft.find('waitPoint', id) !== null) draft.remove('waitPoint', id);
  },
  behaviours: [removeSilencedFindings],
};
