import type { Card } from '../../records/card.ts';
import { onCard } from '../observe.ts';
import type { Rule } from '../rule.ts';
import { reaches } from '../walk.ts';

/** Isolated support cards are reported here and not by L13: "nobody uses it" says more than "no link". */
export const unusedSupport: Rule = {
  id: 'L09',
  severity: 'warn',
  needs: 'links',
  check: index => {
    const isSupport = (card: Card) => index.kindOf(card) === 'support';
    return index.cards
      .filter(
        card => isSupport(card) && !reaches(index, card, 'forwards', other => !isSupport(other), isSupport),
      )
      .map(card => onCard(card, 'unused'));
  },
};
