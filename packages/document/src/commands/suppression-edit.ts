import { suppressionIdSchema, suppressionSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { baseStands } from '../rules/base-stands.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = suppressionSchema;

const fieldsSchema = z.strictObject({
  reason: shape.reason.exactOptional(),
});

/** Changes the reason for which a finding is silenced. Fields left out stay as they are. */
export const suppressionEditSchema = z.strictObject({
  type: z.literal('suppression.edit'),
  suppressionId: suppressionIdSchema,
  fields: fieldsSchema,
  /** What its author saw in these fields (E1, E2). */
  base: fieldsSchema.exactOptional(),
});
export type SuppressionEdit = z.infer<typeof suppressionEditSchema>;

export const suppressionEdit: CommandDefinition<SuppressionEdit> = {
  rules: [
    (draft, { suppressionId }) => subjectExists(draft, 'suppression', suppressionId),
    (draft, { suppressionId, fields, base }) => baseStands(draft, 'suppression', suppressionId, fields, base),
  ],
  change: (draft, { suppressionId, fields, base }) =>
    putFields(draft, 'suppression', suppressionId, fields, base),
  behaviours: [],
};
