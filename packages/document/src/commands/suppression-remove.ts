import { suppressionIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { RECORD_LIMITS } from '../limits.ts';
import { someSubjectExists } from '../rules/subject-exists.ts';

/** Lets silenced findings speak again. Those that are gone already are passed over. */
export const suppressionRemoveSchema = z.strictObject({
  type: z.literal('suppression.remove'),
  suppressionIds: z.array(suppressionIdSchema).min(1).max(RECORD_LIMITS.suppression).readonly(),
});
export type SuppressionRemove = z.infer<typeof suppressionRemoveSchema>;

export const suppressionRemove: CommandDefinition<SuppressionRemove> = {
  rules: [(draft, { suppressionIds }) => someSubjectExists(draft, 'suppression', suppressionIds)],
  change: (draft, { suppressionIds }) => {
    for (const id of suppressionIds)
      if (draft.find('suppression', id) !== null) draft.remove('suppression', id);
  },
  behaviours: [],
};
