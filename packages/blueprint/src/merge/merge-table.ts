import type { TableName } from '../blueprint.ts';
import type { FieldValues } from '../diff/record-change.ts';
import { sameValue } from '../same-value.ts';
import type { Settle } from './decisions.ts';
import { mergeFields } from './merge-record.ts';

type Records<R> = { readonly [id: string]: R };

/** What becomes of a record that base has and at least one side removed. */
const mergeRemoved = <R extends FieldValues>(
  table: TableName,
  id: string,
  base: R,
  ours: R | undefined,
  theirs: R | undefined,
  settle: Settle,
): R | undefined => {
  const left = ours ?? theirs;
  if (left === undefined || sameValue(left, base)) return undefined;
  const removedBy = ours === undefined ? 'ours' : 'theirs';
  return settle({ type: 'removedAndChanged', table, id, removedBy }) === removedBy ? undefined : left;
};

const mergeOne = <R extends FieldValues>(
  table: TableName,
  id: string,
  base: R | undefined,
  ours: R | undefined,
  theirs: R | undefined,
  settle: Settle,
): R | undefined => {
  if (ours === theirs) return ours;
  if (base === undefined) {
    if (ours === undefined || theirs === undefined || sameValue(ours, theirs)) return ours ?? theirs;
    return settle({ type: 'addedTwice', table, id }) === 'theirs' ? theirs : ours;
  }
  if (ours === undefined || theirs === undefined) return mergeRemoved(table, id, base, ours, theirs, settle);
  return mergeFields(table, id, { base, ours, theirs }, settle);
};

/** Joins one table record by record. A table that only one side touched is taken from that side as it is. */
export const mergeTables = <R extends FieldValues>(
  table: TableName,
  base: Records<R>,
  ours: Records<R>,
  theirs: Records<R>,
  settle: Settle,
): Records<R> => {
  if (theirs === base || ours === theirs) return ours;
  if (ours === base) return theirs;
  const ids = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  const merged: { [id: string]: R } = {};
  for (const id of ids) {
    const record = mergeOne(table, id, base[id], ours[id], theirs[id], settle);
    if (record !== undefined) merged[id] = record;
  }
  return merged;
};
