import type { Blueprint } from '../blueprint.ts';
import { assembleDiff } from '../tables.ts';
import type { BlueprintDiff, TableDiff } from './diff.ts';
import { compareRecords, type FieldValues } from './record-change.ts';
import { closeParts, emptyParts } from './table-diff.ts';

type Records<R> = { readonly [id: string]: R };

const diffTables = <R extends FieldValues>(from: Records<R>, to: Records<R>): TableDiff<R> | undefined => {
  if (from === to) return undefined;
  const parts = emptyParts<R>();
  for (const [id, record] of Object.entries(from)) {
    const other = to[id];
    if (other === undefined) parts.removed[id] = record;
    else {
      const change = compareRecords(record, other);
      if (Object.keys(change).length > 0) parts.changed[id] = change;
    }
  }
  for (const [id, record] of Object.entries(to)) if (from[id] === undefined) parts.added[id] = record;
  return closeParts(parts);
};

/** What must happen to `from` to become `to`. Tables and records that are the same object are not looked into. */
export const diffBlueprints = (from: Blueprint, to: Blueprint): BlueprintDiff =>
  assembleDiff(name => diffTables(from[name], to[name]));

export const isEmptyDiff = (diff: BlueprintDiff): boolean =>
  Object.values(diff).every(
    table =>
      Object.keys(table.added ?? {}).length === 0 &&
      Object.keys(table.changed ?? {}).length === 0 &&
      Object.keys(table.removed ?? {}).length === 0,
  );
