import { roleIdSchema, roleSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = roleSchema;

/** Renames a role. Fields left out stay as they are. */
export const roleEditSchema = z.strictObject({
  type: z.literal('role.edit'),
  roleId: roleIdSchema,
  fields: z.strictObject({
    name: shape.name.exactOptional(),
  }),
});
export type RoleEdit = z.infer<typeof roleEditSchema>;

export const roleEdit: CommandDefinition<RoleEdit> = {
  rules: [(draft, { roleId }) => subjectExists(draft, 'role', roleId)],
  change: (draft, { roleId, fields }) => putFields(draft, 'role', roleId, fields),
  behaviours: [],
};
