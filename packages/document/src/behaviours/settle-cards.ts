import type { Card } from '@truthline/blueprint';
import type { Draft } from '../draft.ts';
import { putBefore } from '../order.ts';

/** What happens to the cards of a lane or step that goes: they go too, or to another lane or step. */
export type CardsChoice<Target> = 'remove' | { readonly moveTo: Target };

/** Removes the cards, or sends each to the end of its new cell, in the order given. */
export const settleCards = <Target>(
  draft: Draft,
  cards: readonly Card[],
  choice: CardsChoice<Target> | undefined,
  moved: (card: Card, target: Target) => Card,
): void => {
  for (const card of cards) {
    if (choice === undefined || choice === 'remove') draft.remove('card', card.id);
    else putBefore(draft, 'card', moved(card, choice.moveTo), null);
  }
};
