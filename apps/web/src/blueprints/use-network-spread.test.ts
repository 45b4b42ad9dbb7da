import { momentIdSchema } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { spreadsOf } from './use-network-spread.ts';

const moment = (id: string, score: number | null) => ({
  momentId: momentIdSchema.parse(id),
  name: { zh: id, en: id },
  score,
  interval: null,
  n: 40,
  dealers: 20,
  quartiles: score === null ? null : { low: score - 5, median: score, high: score + 5 },
  histogram: [],
  weakest: [],
});

test('the five weakest moments of the network are lit, what nobody answered is not shown', () => {
  const scores = [90, 20, 80, 30, 70, 40, 60, 50];
  const shown = spreadsOf({
    moments: [...scores.map(score => moment(`m${score}`, score)), moment('m0', null)],
  });
  expect([...shown].filter(([, { isWeakest }]) => isWeakest).map(([id]) => id)).toEqual([
    'm20',
    'm30',
    'm40',
    'm50',
    'm60',
  ]);
  expect(shown.get('m90')).toMatchObject({ low: 85, high: 95, dealers: 20, n: 40 });
  expect(shown.has('m0')).toBe(false);
});
