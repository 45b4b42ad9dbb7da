import { orderedMoments } from '../../reading/moment-numbers.ts';
import { isBlank } from '../../records/read-text.ts';
import { GRID, type Rule } from '../rule.ts';

export const momentWithoutStandard: Rule = {
  id: 'L16',
  severity: 'error',
  needs: null,
  reads: ['moment', ...GRID],
  check: ({ blueprint }) =>
    orderedMoments(blueprint)
      .filter(({ standard }) => standard === null || (isBlank(standard.text) && standard.measure === null))
      .map(moment => ({
        message: 'none',
        place: [
          { table: 'moment', id: moment.id },
          { table: 'card', id: moment.cardId },
        ],
        values: { moment: moment.name },
        fix: null,
      })),
};
