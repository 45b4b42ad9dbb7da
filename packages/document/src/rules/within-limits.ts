import { touchedTables, type Draft } from '../draft.ts';
import { RECORD_LIMITS } from '../limits.ts';
import type { Refusal } from '../refusal.ts';

/** No table grows past its limit. One that is past it already may still shrink or change. */
export const withinLimits = (draft: Draft): Refusal | null => {
  for (const table of touchedTables(draft)) {
    const added = draft
      .touched(table)
      .filter(id => draft.before(table, id) === null && draft.find(table, id) !== null).length;
    const limit = RECORD_LIMITS[table];
    if (added > 0 && Object.keys(draft.now[table]).length > limit) {
      return { reason: 'limitReached', table, limit };
    }
  }
  return null;
};
