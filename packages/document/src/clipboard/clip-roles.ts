import { roleIdSchema, type Blueprint, type Role, type RoleId } from '@truthline/blueprint';
import type { IdSource } from '@truthline/kernel';
import type { SingleCommand } from '../command.ts';
import type { Clip } from './clip.ts';
import { wordKey } from './lane-label.ts';

export type ClipRoles = {
  /** The role here that a role of the clip is. */
  readonly roleOf: (roleId: RoleId | null) => RoleId | null;
  /** Adds the roles that were asked for and are not here. */
  readonly commands: () => readonly SingleCommand[];
};

/** Matches the roles of a clip with those of the blueprint by name, in either language; those missing are added when asked for. */
export const matchRoles = (blueprint: Blueprint, clip: Clip, ids: IdSource): ClipRoles => {
  const here = Object.values(blueprint.role);
  const matched = new Map<string, RoleId>();
  const commands: SingleCommand[] = [];
  const known = ({ id, name }: Role): Role | undefined => {
    const alike = (one: string, other: string) => one !== '' && wordKey(one) === wordKey(other);
    const isAlike = (each: Role) => alike(name.zh, each.name.zh) || alike(name.en, each.name.en);
    return here.find(each => each.id === id && isAlike(each)) ?? here.find(isAlike);
  };
  return {
    roleOf: roleId => {
      if (roleId === null) return null;
      const before = matched.get(roleId);
      if (before !== undefined) return before;
      const role = clip.role.find(({ id }) => id === roleId);
      if (role === undefined) return null;
      const found = known(role)?.id ?? roleIdSchema.parse(ids.next());
      if (known(role) === undefined) commands.push({ type: 'role.add', role: { ...role, id: found } });
      matched.set(roleId, found);
      return found;
    },
    commands: () => commands,
  };
};
