import { roleSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { idIsFree } from '../rules/id-is-free.ts';

/** Names a role that lanes, cards and moments may be given to. */
export const roleAddSchema = z.strictObject({ type: z.literal('role.add'), role: roleSchema });
export type RoleAdd = z.infer<typeof roleAddSchema>;

export const roleAdd: CommandDefinition<RoleAdd> = {
  rules: [(draft, { role }) => idIsFree(draft, 'role', role.id)],
  change: (draft, { role }) => draft.put('role', role),
  behaviours: [],
};
