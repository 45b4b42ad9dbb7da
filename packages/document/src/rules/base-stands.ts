import type { RecordTypes, TableName } from '@truthline/blueprint';
import type { Draft } from '../draft.ts';
import { mergeFields } from '../merge-fields.ts';
import type { Refusal } from '../refusal.ts';

/** Nothing an edit sets has become something its author has not seen; without a base nobody can say. */
export const baseStands = <Name extends TableName>(
  draft: Draft,
  table: Name,
  id: string,
  fields: Partial<RecordTypes[Name]>,
  base: Partial<RecordTypes[Name]> | undefined,
): Refusal | null => {
  const record = draft.find(table, id);
  if (record === null || base === undefined) return null;
  return mergeFields(record, fields, base).ok ? null : { reason: 'changedSince', table, id };
};
