import { momentIdSchema } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { worstMoments } from './worst-moments.ts';

const named = (text: string) => ({ zh: text, en: text });
const heatmap = {
  joining: null,
  dealers: [{ dealerId: 'd1', code: 'D1', name: named('Harbour') }],
  moments: ['a', 'b', 'c', 'd'].map(id => ({
    momentId: momentIdSchema.parse(`mot-${id}`),
    name: named(id),
    sectionId: 's',
  })),
  cells: [
    { dealer: 0, moment: 0, score: 50, n: 4, failed: 2 },
    { dealer: 0, moment: 1, score: 50, n: 9, failed: 5 },
    { dealer: 0, moment: 2, score: 20, n: 3, failed: 3 },
    { dealer: 0, moment: 3, score: 100, n: 3, failed: 0 },
  ],
};

test('lowest first, more evidence first among equals, never one without a failure', () => {
  expect(worstMoments(heatmap, 4).map(({ momentId }) => momentId)).toEqual(['mot-c', 'mot-b', 'mot-a']);
});
