import type { Card } from '../../records/card.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import { setForm } from '../fix.ts';
import { onCard } from '../observe.ts';
import { DRAWING, type Rule } from '../rule.ts';
import { isIsolated } from '../walk.ts';

/** Evidence is seen, not walked over; unused support is L09's. */
const isOnThePath = ({ kindOf }: DrawingIndex, card: Card) =>
  kindOf(card) !== 'evidence' && kindOf(card) !== 'support';

const isUndeclaredStart = ({ linksFrom, linksTo }: DrawingIndex, card: Card) =>
  card.form !== 'trigger' &&
  linksTo(card).every(link => link.kind === 'rework') &&
  linksFrom(card).some(link => link.kind === 'sequence' || link.kind === 'interaction');

export const undeclaredStart: Rule = {
  id: 'L13',
  severity: 'warn',
  needs: 'links',
  reads: DRAWING,
  check: index =>
    index.cards
      .filter(card => isOnThePath(index, card))
      .flatMap(card => {
        if (isIsolated(index, card)) return [onCard(card, 'isolated')];
        return isUndeclaredStart(index, card) ? [onCard(card, 'start', setForm(card, 'trigger'))] : [];
      }),
};
