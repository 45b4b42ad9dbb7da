import { roleIdSchema, roleSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { baseStands } from '../rules/base-stands.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = roleSchema;

const fieldsSchema = z.strictObject({
  name: shape.name.exactOptional(),
});

/** Renames a role. Fields left out stay as they are. */
export const roleEditSchema = z.strictObject({
  type: z.literal('role.edit'),
  roleId: roleIdSchema,
  fields: fieldsSchema,
  /** What its author saw in these fields (E1, E2). */
  base: fieldsSchema.exactOptional(),
});
export type RoleEdit = z.infer<typeof roleEditSchema>;

export const roleEdit: CommandDefinition<RoleEdit> = {
  rules: [
    (draft, { roleId }) => subjectExists(draft, 'role', roleId),
    (draft, { roleId, fields, base }) => baseStands(draft, 'role', roleId, fields, base),
  ],
  change: (draft, { roleId, fields, base }) => putFields(draft, 'role', roleId, fields, base),
  behaviours: [],
};
