import { roleIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { clearRemovedRoles } from '../behaviours/clear-removed-roles.ts';
import { removeSilencedFindings } from '../behaviours/remove-silenced-findings.ts';
import type { CommandDefinition } from '../definition.ts';
import { subjectExists } from '../rules/subject-exists.ts';

/** Removes a role. Whatever it owned stays, without an owner. */
export const roleRemoveSchema = z.strictObject({ type: z.literal('role.remove'), roleId: roleIdSchema });
export type RoleRemove = z.infer<typeof roleRemoveSchema>;

export const roleRemove: CommandDefinition<RoleRemove> = {
  rules: [(draft, { roleId }) => subjectExists(draft, 'role', roleId)],
  change: (draft, { roleId }) => draft.remove('role', roleId),
  behaviours: [clearRemovedRoles, removeSilencedFindings],
};
