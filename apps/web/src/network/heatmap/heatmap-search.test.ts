import { expect, test } from 'vitest';
import { heatmapSearch } from './heatmap-search.ts';

test('columns, order and the column sorted by stand in the address; what is unknown is left out', () => {
  expect(heatmapSearch({ by: 'lanes', order: 'cluster', column: 'm1', waves: ['w'] })).toEqual({
    by: 'lanes',
    order: 'cluster',
    column: 'm1',
  });
  expect(heatmapSearch({ by: 'colours', order: 3, column: '' })).toEqual({});
});
