import { stepIndexes } from '@truthline/blueprint';
import { touchedRecords, type Draft } from '../draft.ts';

/** No span reaches past the last step: where steps went, or the card came nearer to the end, it is clipped. */
export const spansFitSteps = (draft: Draft): void => {
  const stepsChanged = draft.touched('step').length > 0 || draft.touched('stage').length > 0;
  const candidates = stepsChanged ? Object.values(draft.now.card) : touchedRecords(draft, 'card');
  const spanning = candidates.filter(card => card.span > 1);
  if (spanning.length === 0) return;
  const columns = stepIndexes(draft.snapshot());
  for (const card of spanning) {
    const column = columns.get(card.stepId);
    if (column === undefined) continue;
    const span = Math.min(card.span, columns.size - column);
    if (span !== card.span) draft.put('card', { ...card, span });
  }
};
