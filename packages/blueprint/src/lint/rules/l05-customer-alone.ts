import type { Card } from '../../records/card.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import { onCard } from '../observe.ts';
import { DRAWING, type Rule } from '../rule.ts';

const isMet = ({ columnsOf, cardsIn }: DrawingIndex, card: Card) => {
  const { first, last } = columnsOf(card);
  for (let column = first; column <= last; column += 1)
    if (cardsIn(column, 'frontstage').length > 0 || cardsIn(column, 'evidence').length > 0) return true;
  return false;
};

/** A trigger happens before the service has met the customer, an outcome after it. */
const isAction = (card: Card) => card.form === 'action' || card.form === 'decision';

export const customerAlone: Rule = {
  id: 'L05',
  severity: 'error',
  needs: null,
  reads: DRAWING,
  check: index =>
    index.cards
      .filter(card => index.kindOf(card) === 'customer' && isAction(card) && !isMet(index, card))
      .map(card => onCard(card, 'alone')),
};
