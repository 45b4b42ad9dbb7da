import { recordSchemas } from '@truthline/blueprint';
import { touchedRecords, touchedTables, type Draft } from '../draft.ts';
import type { Refusal } from '../refusal.ts';

/** Every written record fits its schema: a text too long is refused where it is typed, not by the server later. */
export const fieldsAreValid = (draft: Draft): Refusal | null => {
  for (const table of touchedTables(draft)) {
    for (const record of touchedRecords(draft, table)) {
      const parsed = recordSchemas[table].safeParse(record);
      if (!parsed.success) {
        const field = String(parsed.error.issues[0]?.path[0] ?? 'id');
        return { reason: 'fieldInvalid', table, id: record.id, field };
      }
    }
  }
  return null;
};
