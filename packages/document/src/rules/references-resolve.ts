import type { TableName } from '@truthline/blueprint';
import { touchedRecords, touchedTables, type Draft } from '../draft.ts';
import { referencesOf } from '../references.ts';
import type { Refusal } from '../refusal.ts';

const missingReference = (draft: Draft, table: TableName): Refusal | null => {
  for (const record of touchedRecords(draft, table)) {
    const missing = referencesOf(table, record).find(place => draft.find(place.table, place.id) === null);
    if (missing !== undefined) return { reason: 'recordGone', ...missing };
  }
  return null;
};

/** What a written record refers to exists. */
export const referencesResolve = (draft: Draft): Refusal | null => {
  for (const table of touchedTables(draft)) {
    const refusal = missingReference(draft, table);
    if (refusal !== null) return refusal;
  }
  return null;
};
