import type { Blueprint, Table } from '../blueprint.ts';
import { stepIndexes } from '../reading/ordered.ts';
import type { Settle } from './decisions.ts';

/** Shortens the cards that reach past the last step after a merge, and says which. */
export const shortenSpans = (blueprint: Blueprint, settle: Settle): Blueprint => {
  const indexes = stepIndexes(blueprint);
  const shortened = Object.values(blueprint.card).flatMap((card): readonly Table<'card'>[string][] => {
    const room = indexes.size - (indexes.get(card.stepId) ?? 0);
    if (card.span <= room) return [];
    settle({ type: 'spanShortened', table: 'card', id: card.id, span: card.span });
    return [{ ...card, span: room }];
  });
  return shortened.length === 0
    ? blueprint
    : {
        ...blueprint,
        card: { ...blueprint.card, ...Object.fromEntries(shortened.map(card => [card.id, card] as const)) },
      };
};
