import type { Card } from '../../records/card.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import { setForm } from '../fix.ts';
import { onCard } from '../observe.ts';
import { DRAWING, type Rule } from '../rule.ts';

const isDeadEnd = ({ kindOf, linksFrom, linksTo }: DrawingIndex, card: Card) =>
  kindOf(card) !== 'evidence' &&
  kindOf(card) !== 'support' &&
  card.form !== 'outcome' &&
  linksFrom(card).length === 0 &&
  linksTo(card).some(link => link.kind === 'sequence');

export const deadEnd: Rule = {
  id: 'L14',
  severity: 'warn',
  needs: 'links',
  reads: DRAWING,
  check: index =>
    index.cards
      .filter(card => isDeadEnd(index, card))
      .map(card => onCard(card, 'deadEnd', card.form === 'action' ? setForm(card, 'outcome') : null)),
};
