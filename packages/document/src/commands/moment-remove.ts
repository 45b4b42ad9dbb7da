import { momentIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { removeSilencedFindings } from '../behaviours/remove-silenced-findings.ts';
import type { CommandDefinition } from '../definition.ts';
import { RECORD_LIMITS } from '../limits.ts';
import { someSubjectExists } from '../rules/subject-exists.ts';

/** Removes moments from their cards. Those that are gone already are passed over. */
export const momentRemoveSchema = z.strictObject({
  type: z.literal('moment.remove'),
  momentIds: z.array(momentIdSchema).min(1).max(RECORD_LIMITS.moment).readonly(),
});
export type MomentRemove = z.infer<typeof momentRemoveSchema>;

export const momentRemove: CommandDefinition<MomentRemove> = {
  rules: [(draft, { momentIds }) => someSubjectExists(draft, 'moment', momentIds)],
  change: (draft, { momentIds }) => {
    for (const id of momentIds) if (draft.find('moment', id) !== null) draft.remove('moment', id);
  },
  behaviours: [removeSilencedFindings],
};
