import { sameValue } from '../same-value.ts';
import type { FieldChange, RecordChange } from './diff.ts';

/** What any record is to the diff: fields by name. */
export type FieldValues = { readonly [field: string]: unknown };

/** The fields in which two versions of a record differ; an empty object where they are the same. */
export const compareRecords = <R extends FieldValues>(from: R, to: R): RecordChange<R> => {
  if (from === to) return {};
  const changes: { [Field in keyof R]?: FieldChange<R[Field]> } = {};
  for (const field in from) {
    if (!sameValue(from[field], to[field])) changes[field] = { from: from[field], to: to[field] };
  }
  return changes;
};

/** The record with the changed fields set; the very same object where every field already has its new value. */
export const changeRecord = <R extends FieldValues>(record: R, change: RecordChange<R>): R => {
  let next = record;
  for (const field in change) {
    const fieldChange = change[field];
    if (fieldChange !== undefined && !sameValue(next[field], fieldChange.to))
      next = { ...next, [field]: fieldChange.to };
  }
  return next;
};

export const invertChange = <R extends FieldValues>(change: RecordChange<R>): RecordChange<R> => {
  const inverse: { [Field in keyof R]?: FieldChange<R[Field]> } = {};
  for (const field in change) {
    const fieldChange = change[field];
    if (fieldChange !== undefined) inverse[field] = { from: fieldChange.to, to: fieldChange.from };
  }
  return inverse;
};

/** First one change, then the other, as one; fields that come back to where they were drop out. */
export const composeChanges = <R extends FieldValues>(
  first: RecordChange<R>,
  second: RecordChange<R>,
): RecordChange<R> => {
  const composed: { [Field in keyof R]?: FieldChange<R[Field]> } = { ...first };
  for (const field in second) {
    const later = second[field];
    if (later === undefined) continue;
    const earlier = composed[field];
    const from = earlier === undefined ? later.from : earlier.from;
    if (sameValue(from, later.to)) delete composed[field];
    else composed[field] = { from, to: later.to };
  }
  return composed;
};
