import { expect, test } from 'vitest';
import { reportSearch } from './report-search.ts';

test('panels stand in the address in the order they are printed; what is unknown or said twice is left out', () => {
  expect(
    reportSearch({ panels: ['funnel', 'league', 'funnel', 'colours'], language: 'zh', title: 'Board' }),
  ).toEqual({
    panels: ['funnel', 'league'],
    language: 'zh',
    title: 'Board',
  });
  expect(reportSearch({ panels: [], language: 'fr', title: '' })).toEqual({});
  expect(reportSearch({ panels: 'league', title: 'x'.repeat(200) })).toEqual({
    panels: ['league'],
    title: 'x'.repeat(120),
  });
});
