import type { Card } from '../../records/card.ts';
import { joinInStep } from '../join-in-step.ts';
import { onCard } from '../observe.ts';
import { DRAWING, type Rule } from '../rule.ts';
import { cardsReaching } from '../walk.ts';

/** Isolated support cards are reported here and not by L13: "nobody uses it" says more than "no link". */
export const unusedSupport: Rule = {
  id: 'L09',
  severity: 'warn',
  needs: 'links',
  reads: DRAWING,
  check: index => {
    const isSupport = (card: Card) => index.kindOf(card) === 'support';
    const used = cardsReaching(index, 'forwards', card => !isSupport(card), isSupport);
    return index.cards
      .filter(card => isSupport(card) && !used.has(card.id))
      .map(card =>
        onCard(card, 'unused', joinInStep(index, card, { other: 'backstage', side: 'to', kind: 'support' })),
      );
  },
};
