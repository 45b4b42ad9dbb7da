import { momentIdSchema, momentSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = momentSchema;

/** Changes what a moment says. Where it stands is `moment.move`. Fields left out stay as they are. */
export const momentEditSchema = z.strictObject({
  type: z.literal('moment.edit'),
  momentId: momentIdSchema,
  fields: z.strictObject({
    name: shape.name.exactOptional(),
    dimension: shape.dimension.exactOptional(),
    ownerRoleId: shape.ownerRoleId.exactOptional(),
    standard: shape.standard.exactOptional(),
  }),
});
export type MomentEdit = z.infer<typeof momentEditSchema>;

export const momentEdit: CommandDefinition<MomentEdit> = {
  rules: [(draft, { momentId }) => subjectExists(draft, 'moment', momentId)],
  change: (draft, { momentId, fields }) => putFields(draft, 'moment', momentId, fields),
  behaviours: [],
};
