import { linkIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { removeSilencedFindings } from '../behaviours/remove-silenced-findings.ts';
import type { CommandDefinition } from '../definition.ts';
import { RECORD_LIMITS } from '../limits.ts';
import { someSubjectExists } from '../rules/subject-exists.ts';

/** Removes links. Those that are gone already are passed over. */
export const linkRemoveSchema = z.strictObject({
  type: z.literal('link.remove'),
  linkIds: z.array(linkIdSchema).min(1).max(RECORD_LIMITS.link).readonly(),
});
export type LinkRemove = z.infer<typeof linkRemoveSchema>;

export const linkRemove: CommandDefinition<LinkRemove> = {
  rules: [(draft, { linkIds }) => someSubjectExists(draft, 'link', linkIds)],
  change: (draft, { linkIds }) => {
    for (const id of linkIds) if (draft.find('link', id) !== null) draft.remove('link', id);
  },
  behaviours: [removeSilencedFindings],
};
