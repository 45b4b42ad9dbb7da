import { removedIds, type Draft } from '../draft.ts';

/** A card that goes takes its links, moments, failure points and wait points with it. */
export const removeWhatHangsOnCards = (draft: Draft): void => {
  const gone = removedIds(draft, 'card');
  if (gone.size === 0) return;
  for (const link of Object.values(draft.now.link)) {
    if (gone.has(link.fromCardId) || gone.has(link.toCardId)) draft.remove('link', link.id);
  }
  for (const table of ['moment', 'failurePoint', 'waitPoint'] as const) {
    for (const record of Object.values(draft.now[table])) {
      if (gone.has(record.cardId)) draft.remove(table, record.id);
    }
  }
};
