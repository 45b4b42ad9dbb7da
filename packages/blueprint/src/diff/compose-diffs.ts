import { assembleDiff } from '../tables.ts';
import type { BlueprintDiff, TableDiff } from './diff.ts';
import {
  changeRecord,
  compareRecords,
  composeChanges,
  invertChange,
  type FieldValues,
} from './record-change.ts';
import { closeParts, emptyParts, type TableDiffParts } from './table-diff.ts';

const take = <T>(part: { [id: string]: T }, id: string): T | undefined => {
  const value = part[id];
  delete part[id];
  return value;
};

const putChange = <R extends FieldValues>(
  parts: TableDiffParts<R>,
  id: string,
  change: TableDiffParts<R>['changed'][string],
) => {
  if (Object.keys(change).length > 0) parts.changed[id] = change;
};

const composeTables = <R extends FieldValues>(
  first: TableDiff<R>,
  second: TableDiff<R>,
): TableDiff<R> | undefined => {
  const parts: TableDiffParts<R> = {
    added: { ...first.added },
    changed: { ...first.changed },
    removed: { ...first.removed },
  };
  for (const [id, record] of Object.entries(second.removed ?? {})) {
    if (take(parts.added, id) !== undefined) continue;
    const earlier = take(parts.changed, id);
    parts.removed[id] = earlier === undefined ? record : changeRecord(record, invertChange(earlier));
  }
  for (const [id, change] of Object.entries(second.changed ?? {})) {
    const added = parts.added[id];
    if (added === undefined) putChange(parts, id, composeChanges(take(parts.changed, id) ?? {}, change));
    else parts.added[id] = changeRecord(added, change);
  }
  for (const [id, record] of Object.entries(second.added ?? {})) {
    const removed = take(parts.removed, id);
    if (removed === undefined) parts.added[id] = record;
    else putChange(parts, id, compareRecords(removed, record));
  }
  return closeParts({ ...emptyParts<R>(), ...parts });
};

/** One diff that does what two do one after the other; what the second takes back is gone from it. */
export const composeDiffs = (first: BlueprintDiff, second: BlueprintDiff): BlueprintDiff =>
  assembleDiff(name => composeTables(first[name] ?? {}, second[name] ?? {}));
