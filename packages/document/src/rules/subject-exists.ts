import type { TableName } from '@truthline/blueprint';
import type { Draft } from '../draft.ts';
import type { Refusal } from '../refusal.ts';

/** Who speaks of a record needs it to be there. */
export const subjectExists = (draft: Draft, table: TableName, id: string): Refusal | null =>
  draft.find(table, id) === null ? { reason: 'recordGone', table, id } : null;

/** Of several, those already gone are passed over; where none is left there is nothing to do. */
export const someSubjectExists = (draft: Draft, table: TableName, ids: readonly string[]): Refusal | null => {
  const [first] = ids;
  return first === undefined || ids.some(id => draft.find(table, id) !== null)
    ? null
    : { reason: 'recordGone', table, id: first };
};
