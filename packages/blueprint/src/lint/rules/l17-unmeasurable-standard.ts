import { orderedMoments } from '../../reading/moment-numbers.ts';
import { isBlank } from '../../records/read-text.ts';
import { GRID, type Rule } from '../rule.ts';

export const unmeasurableStandard: Rule = {
  id: 'L17',
  severity: 'warn',
  needs: null,
  reads: ['moment', ...GRID],
  check: ({ blueprint }) =>
    orderedMoments(blueprint).flatMap(moment => {
      const { standard } = moment;
      if (standard === null || standard.measure !== null || isBlank(standard.text)) return [];
      return [
        {
          message: 'wish',
          place: [
            { table: 'moment', id: moment.id },
            { table: 'card', id: moment.cardId },
          ] as const,
          values: { moment: moment.name, standard: standard.text },
          fix: null,
        },
      ];
    }),
};
