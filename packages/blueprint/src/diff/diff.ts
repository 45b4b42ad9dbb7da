import type { RecordTypes, TableName } from '../blueprint.ts';

/** One field of one record: what it was and what it became. */
export type FieldChange<T> = { readonly from: T; readonly to: T };

export type RecordChange<R> = { readonly [Field in keyof R]?: FieldChange<R[Field]> };

export type TableDiff<R> = {
  readonly added?: { readonly [id: string]: R };
  readonly changed?: { readonly [id: string]: RecordChange<R> };
  readonly removed?: { readonly [id: string]: R };
};

/**
 * The one currency of change: what a command returns, undo inverts, the wire carries, the log stores and history shows.
 * Tables without a change are absent; an empty object is "nothing happened".
 */
export type BlueprintDiff = { readonly [Name in TableName]?: TableDiff<RecordTypes[Name]> };
