import type { Observation, Rule } from '../rule.ts';

export const waitPointTimes: Rule = {
  id: 'L22',
  severity: 'error',
  needs: null,
  reads: ['waitPoint', 'card'],
  check: ({ blueprint, cardById }) =>
    Object.values(blueprint.waitPoint).flatMap((point): readonly Observation[] => {
      const { expectedSeconds: expected, toleratedSeconds: tolerated } = point;
      const place = [
        { table: 'waitPoint', id: point.id },
        { table: 'card', id: point.cardId },
      ] as const;
      const card = cardById(point.cardId)?.text ?? point.id;
      if (expected === null || tolerated === null)
        return [{ message: 'missing', place, values: { card }, fix: null }];
      return expected <= tolerated
        ? []
        : [{ message: 'beyond', place, values: { card, expected, tolerated }, fix: null }];
    }),
};
