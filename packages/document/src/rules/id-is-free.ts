import type { TableName } from '@truthline/blueprint';
import type { Draft } from '../draft.ts';
import type { Refusal } from '../refusal.ts';

/** Ids are made by clients; the same id twice is the same record twice. */
export const idIsFree = (draft: Draft, table: TableName, id: string): Refusal | null => {
  // A record under this key would become the prototype of its table.
  if (id === '__proto__') return { reason: 'fieldInvalid', table, id, field: 'id' };
  return draft.find(table, id) === null ? null : { reason: 'idTaken', table, id };
};
