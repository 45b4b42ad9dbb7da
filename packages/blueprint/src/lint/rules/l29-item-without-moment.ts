import type { Rule } from '../rule.ts';

export const itemWithoutMoment: Rule = {
  id: 'L29',
  severity: 'error',
  needs: 'checklist',
  reads: ['moment'],
  check: ({ blueprint }, { checklist }) =>
    (checklist?.items ?? [])
      .filter(item => blueprint.moment[item.momentId] === undefined)
      .map(item => ({
        message: 'gone',
        place: [{ table: 'moment', id: item.momentId }],
        values: { item: item.id, moment: item.momentId },
        fix: null,
      })),
};
