import type { Card } from '../../records/card.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import { joinInStep } from '../join-in-step.ts';
import { onCard } from '../observe.ts';
import { DRAWING, type Rule } from '../rule.ts';
import { isIsolated } from '../walk.ts';

/** It feeds whatever its arrows lead to, and a card above that draws on it. */
const feeds = ({ linksFrom, linksTo, cardById, kindOf }: DrawingIndex, card: Card) =>
  linksFrom(card).some(link => link.kind !== 'rework') ||
  linksTo(card).some(link => {
    const caller = cardById(link.fromCardId);
    const kind = caller === undefined ? undefined : kindOf(caller);
    return (kind === 'frontstage' || kind === 'customer') && link.kind !== 'sequence';
  });

export const idleBackstage: Rule = {
  id: 'L08',
  severity: 'warn',
  needs: 'links',
  reads: DRAWING,
  check: index =>
    index.cards
      .filter(
        card =>
          index.kindOf(card) === 'backstage' &&
          card.form !== 'outcome' &&
          !isIsolated(index, card) &&
          !feeds(index, card),
      )
      .map(card =>
        onCard(card, 'idle', joinInStep(index, card, { other: 'frontstage', side: 'to', kind: 'support' })),
      ),
};
