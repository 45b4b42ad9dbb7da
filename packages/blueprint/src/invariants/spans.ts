import type { Blueprint } from '../blueprint.ts';
import { stepIndexes } from '../reading/ordered.ts';
import type { InvariantViolation } from './violation.ts';

/** I6: a card covers no more steps than there are from its own to the last. */
export const spansFit = (blueprint: Blueprint): InvariantViolation[] => {
  const indexes = stepIndexes(blueprint);
  return Object.values(blueprint.card)
    .filter(card => {
      const column = indexes.get(card.stepId);
      return column !== undefined && column + card.span > indexes.size;
    })
    .map(card => ({ invariant: 'spanFits', table: 'card', id: card.id, field: 'span', other: null }));
};
