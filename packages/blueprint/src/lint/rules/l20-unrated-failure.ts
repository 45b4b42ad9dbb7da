import type { Rule } from '../rule.ts';

/** Ratings outside 1–10 cannot be stored; a missing one can. */
export const unratedFailure: Rule = {
  id: 'L20',
  severity: 'error',
  needs: null,
  reads: ['failurePoint'],
  check: ({ blueprint }) =>
    Object.values(blueprint.failurePoint).flatMap(point => {
      const unrated = [point.severity, point.occurrence, point.detection].filter(
        rating => rating === null || !Number.isInteger(rating) || rating < 1 || rating > 10,
      );
      return unrated.length === 0
        ? []
        : [
            {
              message: 'unrated',
              place: [
                { table: 'failurePoint', id: point.id },
                { table: 'card', id: point.cardId },
              ] as const,
              values: { failure: point.mode, count: unrated.length },
              fix: null,
            },
          ];
    }),
};
