import { momentIdSchema } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { worstMoments } from './worst-moments.ts';

const named = (text: string) => ({ zh: text, en: text });
const heatmap = {
  dealers: [
    {
      dealerId: 'd1',
      code: 'D1',
      name: named('Harbour'),
      regionId: 'r',
      score: 55,
      interval: null,
      audits: 4,
    },
  ],
  columns: ['a', 'b', 'c', 'd', 'e'].map(id => ({
    id,
    momentId: momentIdSchema.parse(`mot-${id}`),
    name: named(id),
    groupId: 's',
    groupName: null,
    momentCount: 1,
    spread: null,
  })),
  cells: {
    score: [50, 50, 20, 100, null],
    low: [20, 30, 5, 40, null],
    high: [80, 70, 60, 100, null],
    n: [4, 9, 3, 3, 0],
    visits: [4, 9, 3, 3, 0],
  },
};

test('lowest first, more evidence first among equals, never one without a failure', () => {
  expect(worstMoments(heatmap, 5).map(({ momentId }) => momentId)).toEqual(['mot-c', 'mot-b', 'mot-a']);
});
