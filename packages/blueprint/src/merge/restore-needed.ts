import type { Blueprint, Table, TableName } from '../blueprint.ts';
import { listReferences, type Reference } from '../invariants/references.ts';
import { assembleBlueprint } from '../tables.ts';
import type { MergeConflict } from './conflict.ts';

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

/**
 * Brings back what one side removed and a record of the merged blueprint still names, and what that in turn names.
 * Every reference comes from a side on which it held, so the record it names is on that side.
 */
export const restoreNeeded = (
  merged: Blueprint,
  sides: Sides,
  report: (conflict: MergeConflict) => void,
): Blueprint => {
  let current = merged;
  for (;;) {
    const lost = listReferences(current).filter(
      ({ target, targetId }) => current[target][targetId] === undefined,
    );
    if (lost.length === 0) return current;
    for (const [, [first]] of Map.groupBy(lost, ({ target, targetId }) => `${target} ${targetId}`)) {
      if (first === undefined) continue;
      report({
        type: 'removedButNeeded',
        table: first.target,
        id: first.targetId,
        removedBy: sides.ours[first.target][first.targetId] === undefined ? 'ours' : 'theirs',
        neededBy: { table: first.table, id: first.id, field: first.field },
      });
    }
    current = restore(current, sides, lost);
  }
};
