import type { Card } from '@truthline/blueprint';
import type { CardsChoice } from '../behaviours/settle-cards.ts';
import type { Draft } from '../draft.ts';
import type { Refusal } from '../refusal.ts';

/** Cards never go with their lane or step unasked: without a choice it must be empty. */
export const cardsAreDecided = (
  draft: Draft,
  table: 'lane' | 'step',
  id: string,
  cards: readonly Card[],
  choice: CardsChoice<string> | undefined,
): Refusal | null => {
  if (choice === undefined) {
    return cards.length === 0
      ? null
      : { reason: 'cardsUndecided', table, id, cardIds: cards.map(card => card.id) };
  }
  if (choice === 'remove') return null;
  if (choice.moveTo === id) return { reason: 'moveToItself', table, id };
  return draft.find(table, choice.moveTo) === null
    ? { reason: 'recordGone', table, id: choice.moveTo }
    : null;
};
