import { joinInStep } from '../join-in-step.ts';
import { onCard } from '../observe.ts';
import { DRAWING, type Rule } from '../rule.ts';
import { cardsReaching, isIsolated } from '../walk.ts';

export const unreceivedFrontstage: Rule = {
  id: 'L06',
  severity: 'warn',
  needs: 'links',
  reads: DRAWING,
  check: index => {
    const received = cardsReaching(
      index,
      'forwards',
      card => index.kindOf(card) === 'customer',
      () => true,
    );
    return index.cards
      .filter(
        card => index.kindOf(card) === 'frontstage' && !isIsolated(index, card) && !received.has(card.id),
      )
      .map(card =>
        onCard(
          card,
          'unreceived',
          joinInStep(index, card, { other: 'customer', side: 'to', kind: 'interaction' }),
        ),
      );
  },
};
