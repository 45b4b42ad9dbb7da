import { suppressionIdSchema, suppressionSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = suppressionSchema;

/** Changes the reason for which a finding is silenced. Fields left out stay as they are. */
export const suppressionEditSchema = z.strictObject({
  type: z.literal('suppression.edit'),
  suppressionId: suppressionIdSchema,
  fields: z.strictObject({
    reason: shape.reason.exactOptional(),
  }),
});
export type SuppressionEdit = z.infer<typeof suppressionEditSchema>;

export const suppressionEdit: CommandDefinition<SuppressionEdit> = {
  rules: [(draft, { suppressionId }) => subjectExists(draft, 'suppression', suppressionId)],
  change: (draft, { suppressionId, fields }) => putFields(draft, 'suppression', suppressionId, fields),
  behaviours: [],
};
