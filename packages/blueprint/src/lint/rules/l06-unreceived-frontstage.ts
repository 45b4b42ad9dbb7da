import { onCard } from '../observe.ts';
import type { Rule } from '../rule.ts';
import { isIsolated, reaches } from '../walk.ts';

export const unreceivedFrontstage: Rule = {
  id: 'L06',
  severity: 'warn',
  needs: 'links',
  check: index =>
    index.cards
      .filter(
        card =>
          index.kindOf(card) === 'frontstage' &&
          !isIsolated(index, card) &&
          !reaches(
            index,
            card,
            'forwards',
            other => index.kindOf(other) === 'customer',
            () => true,
          ),
      )
      .map(card => onCard(card, 'unreceived')),
};
