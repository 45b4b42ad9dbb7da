import type { RecordTypes, TableName } from '@truthline/blueprint';
import { ok } from '@truthline/kernel';
import type { Draft } from './draft.ts';
import { mergeFields } from './merge-fields.ts';

/**
 * Writes some fields of a record that exists; the rest stays. Where `base` says what the author saw, what the author
 * left as it was stays too, language by language.
 */
export const putFields = <Name extends TableName>(
  draft: Draft,
  table: Name,
  id: string,
  fields: Partial<RecordTypes[Name]>,
  base?: Partial<RecordTypes[Name]>,
): void => {
  const record = draft.find(table, id);
  if (record === null) return;
  const merged = base === undefined ? ok(fields) : mergeFields(record, fields, base);
  if (merged.ok) draft.put(table, { ...record, ...merged.value });
};
