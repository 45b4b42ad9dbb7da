import { onCard } from '../observe.ts';
import type { Rule } from '../rule.ts';

/** "In two" cannot be drawn: a card names one lane and one step. */
export const cardOutside: Rule = {
  id: 'L03',
  severity: 'error',
  needs: null,
  reads: ['card', 'lane', 'step'],
  check: ({ blueprint }) =>
    Object.values(blueprint.card).flatMap(card => {
      const message =
        blueprint.lane[card.laneId] === undefined
          ? 'lane'
          : blueprint.step[card.stepId] === undefined
            ? 'step'
            : null;
      return message === null ? [] : [onCard(card, message)];
    }),
};
