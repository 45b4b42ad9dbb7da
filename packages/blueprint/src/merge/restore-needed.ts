import type { Blueprint, Table, TableName } from '../blueprint.ts';
import { listReferences, type Reference } from '../invariants/references.ts';
import { assembleBlueprint } from '../tables.ts';
import type { Settle } from './decisions.ts';
import { dropNeeding } from './drop-needing.ts';

type Sides = { readonly ours: Blueprint; readonly theirs: Blueprint };

const restore = (blueprint: Blueprint, sides: Sides, lost: readonly Reference[]): Blueprint => {
  const restoreTable = <Name extends TableName>(name: Name): Table<Name> => {
    const wanted = lost.filter(reference => reference.target === name);
    if (wanted.length === 0) return blueprint[name];
    const found = wanted.flatMap(({ targetId }) => {
      const record = sides.ours[name][targetId] ?? sides.theirs[name][targetId];
      return record === undefined ? [] : [[targetId, record] as const];
    });
    return { ...blueprint[name], ...Object.fromEntries(found) };
  };
  return assembleBlueprint(restoreTable);
};

const nameOf = (table: TableName, id: string) => `${table} ${id}`;

/**
 * Brings back what one side removed and a record of the merged blueprint still names, and what that in turn names.
 * Every reference comes from a side on which it held, so the record it names is on that side. Where the removal is
 * decided for, what names the record goes instead, with whatever names that.
 */
export const restoreNeeded = (merged: Blueprint, sides: Sides, settle: Settle): Blueprint => {
  let current = merged;
  const dropped = new Set<string>();
  for (;;) {
    const lost = listReferences(current).filter(
      ({ target, targetId }) => current[target][targetId] === undefined,
    );
    if (lost.length === 0) return current;
    const restored: Reference[] = [];
    const needing: Reference[] = [];
    for (const [name, references] of Map.groupBy(lost, ({ target, targetId }) => nameOf(target, targetId))) {
      const [first] = references;
      if (first === undefined) continue;
      const { target: table, targetId: id } = first;
      const removedBy = sides.ours[table][id] === undefined ? 'ours' : 'theirs';
      const neededBy = { table: first.table, id: first.id, field: first.field };
      const goes =
        dropped.has(name) ||
        settle({ type: 'removedButNeeded', table, id, removedBy, neededBy }) === removedBy;
      (goes ? needing : restored).push(...references);
      if (goes) dropped.add(name);
    }
    for (const { table, id, target } of needing) if (target !== 'role') dropped.add(nameOf(table, id));
    current = dropNeeding(restore(current, sides, restored), needing);
  }
};
