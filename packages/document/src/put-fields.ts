import type { RecordTypes, TableName } from '@truthline/blueprint';
import type { Draft } from './draft.ts';

/** Writes some fields of a record that exists; the rest stays. */
export const putFields = <Name extends TableName>(
  draft: Draft,
  table: Name,
  id: string,
  fields: Partial<RecordTypes[Name]>,
): void => {
  const record = draft.find(table, id);
  if (record !== null) draft.put(table, { ...record, ...fields });
};
