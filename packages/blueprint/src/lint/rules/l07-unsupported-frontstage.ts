import type { Card } from '../../records/card.ts';
import { onCard } from '../observe.ts';
import type { Rule } from '../rule.ts';
import { isIsolated, reaches } from '../walk.ts';

export const unsupportedFrontstage: Rule = {
  id: 'L07',
  severity: 'warn',
  needs: 'links',
  check: index => {
    const isBehind = (card: Card) => index.kindOf(card) === 'backstage' || index.kindOf(card) === 'support';
    // A walk over the customer would find the backstage of somebody else.
    const isFrontstage = (card: Card) => index.kindOf(card) === 'frontstage';
    return index.cards
      .filter(
        card =>
          isFrontstage(card) &&
          !isIsolated(index, card) &&
          !reaches(index, card, 'backwards', isBehind, isFrontstage),
      )
      .map(card => onCard(card, 'unsupported'));
  },
};
