import type { Card } from '../../records/card.ts';
import { joinInStep } from '../join-in-step.ts';
import { onCard } from '../observe.ts';
import { DRAWING, type Rule } from '../rule.ts';
import { cardsReaching, isIsolated } from '../walk.ts';

export const unsupportedFrontstage: Rule = {
  id: 'L07',
  severity: 'warn',
  needs: 'links',
  reads: DRAWING,
  check: index => {
    const isBehind = (card: Card) => index.kindOf(card) === 'backstage' || index.kindOf(card) === 'support';
    // A walk over the customer would find the backstage of somebody else.
    const isFrontstage = (card: Card) => index.kindOf(card) === 'frontstage';
    const supported = cardsReaching(index, 'backwards', isBehind, isFrontstage);
    return index.cards
      .filter(card => isFrontstage(card) && !isIsolated(index, card) && !supported.has(card.id))
      .map(card =>
        onCard(
          card,
          'unsupported',
          joinInStep(index, card, { other: 'backstage', side: 'from', kind: 'support' }),
        ),
      );
  },
};
