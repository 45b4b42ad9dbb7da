import type { Blueprint, TableName } from '../blueprint.ts';
import type { Reference } from '../invariants/references.ts';

const without = (blueprint: Blueprint, table: TableName, ids: ReadonlySet<string>): Blueprint => ({
  ...blueprint,
  [table]: Object.fromEntries(Object.entries(blueprint[table]).filter(([id]) => !ids.has(id))),
});

/** What names a role can do without it. */
const withoutRoles = (blueprint: Blueprint, references: readonly Reference[]): Blueprint => {
  const gone = new Set(references.map(({ targetId }) => targetId));
  const kept = (roleId: string | null) => roleId === null || !gone.has(roleId);
  const map = <R>(table: { readonly [id: string]: R }, change: (record: R) => R) =>
    Object.fromEntries(Object.entries(table).map(([id, record]) => [id, change(record)] as const));
  return {
    ...blueprint,
    lane: map(blueprint.lane, lane => (kept(lane.roleId) ? lane : { ...lane, roleId: null })),
    card: map(blueprint.card, card => (kept(card.roleId) ? card : { ...card, roleId: null })),
    moment: map(blueprint.moment, moment =>
      kept(moment.ownerRoleId) ? moment : { ...moment, ownerRoleId: null },
    ),
    failurePoint: map(blueprint.failurePoint, point =>
      point.mitigation === null || kept(point.mitigation.ownerRoleId)
        ? point
        : { ...point, mitigation: { ...point.mitigation, ownerRoleId: null } },
    ),
  };
};

/** The blueprint without the records that name what is gone; where it is a role, they stay and name nobody. */
export const dropNeeding = (blueprint: Blueprint, lost: readonly Reference[]): Blueprint => {
  const roles = lost.filter(({ target }) => target === 'role');
  const others = Map.groupBy(
    lost.filter(({ target }) => target !== 'role'),
    ({ table }) => table,
  );
  return [...others].reduce(
    (current, [table, references]) => without(current, table, new Set(references.map(({ id }) => id))),
    roles.length === 0 ? blueprint : withoutRoles(blueprint, roles),
  );
};
