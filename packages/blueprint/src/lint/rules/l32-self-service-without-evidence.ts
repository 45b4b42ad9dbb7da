import { KNOWN_TAGS } from '../../records/tag.ts';
import { onCard } from '../observe.ts';
import { GRID, type Rule } from '../rule.ts';

export const selfServiceWithoutEvidence: Rule = {
  id: 'L32',
  severity: 'warn',
  needs: null,
  reads: GRID,
  check: ({ cards, kindOf, columnsOf, cardsIn }) =>
    cards
      .filter(card => {
        if (kindOf(card) !== 'customer' || !card.tags.includes(KNOWN_TAGS.selfService)) return false;
        const { first, last } = columnsOf(card);
        for (let column = first; column <= last; column += 1)
          if (cardsIn(column, 'evidence').length > 0) return false;
        return true;
      })
      .map(card => onCard(card, 'unguided')),
};
