import { assembleDiff } from '../tables.ts';
import type { BlueprintDiff, TableDiff } from './diff.ts';
import { invertChange, type FieldValues } from './record-change.ts';
import { closeParts, emptyParts } from './table-diff.ts';

const invertTable = <R extends FieldValues>(diff: TableDiff<R>): TableDiff<R> | undefined => {
  const parts = emptyParts<R>();
  Object.assign(parts.added, diff.removed);
  Object.assign(parts.removed, diff.added);
  for (const [id, change] of Object.entries(diff.changed ?? {})) parts.changed[id] = invertChange(change);
  return closeParts(parts);
};

/** The diff that takes back another one. */
export const invertDiff = (diff: BlueprintDiff): BlueprintDiff =>
  assembleDiff(name => {
    const table = diff[name];
    return table === undefined ? undefined : invertTable(table);
  });
