import { removedIds, touchedTables, type Draft } from '../draft.ts';

/** A suppression goes with the record at which it silenced a finding. */
export const removeSilencedFindings = (draft: Draft): void => {
  const gone = new Set(
    touchedTables(draft).flatMap(table => [...removedIds(draft, table)].map(id => `${table} ${id}`)),
  );
  if (gone.size === 0) return;
  for (const { id, place } of Object.values(draft.now.suppression)) {
    if (gone.has(`${place.table} ${place.id}`)) draft.remove('suppression', id);
  }
};
