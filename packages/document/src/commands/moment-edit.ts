import { momentIdSchema, momentSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { baseStands } from '../rules/base-stands.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = momentSchema;

const fieldsSchema = z.strictObject({
  name: shape.name.exactOptional(),
  dimension: shape.dimension.exactOptional(),
  ownerRoleId: shape.ownerRoleId.exactOptional(),
  standard: shape.standard.exactOptional(),
});

/** Changes what a moment says. Where it stands is `moment.move`. Fields left out stay as they are. */
export const momentEditSchema = z.strictObject({
  type: z.literal('moment.edit'),
  momentId: momentIdSchema,
  fields: fieldsSchema,
  /** What its author saw in these fields (E1, E2). */
  base: fieldsSchema.exactOptional(),
});
export type MomentEdit = z.infer<typeof momentEditSchema>;

export const momentEdit: CommandDefinition<MomentEdit> = {
  rules: [
    (draft, { momentId }) => subjectExists(draft, 'moment', momentId),
    (draft, { momentId, fields, base }) => baseStands(draft, 'moment', momentId, fields, base),
  ],
  change: (draft, { momentId, fields, base }) => putFields(draft, 'moment', momentId, fields, base),
  behaviours: [],
};
