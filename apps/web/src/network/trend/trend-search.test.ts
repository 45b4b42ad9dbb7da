import { expect, test } from 'vitest';
import { trendOf, trendSearch, writeTrendOf } from './trend-search.ts';

test('the address of a trend is read and written the same', () => {
  expect(
    trendSearch({ of: 'region:r1', training: '2026-06-01', trained: 'd1', acted: 'A1-01', more: 1 }),
  ).toEqual({
    of: 'region:r1',
    training: '2026-06-01',
    trained: ['d1'],
    acted: 'A1-01',
  });
  expect(trendSearch({ training: 'tomorrow', trained: [] })).toEqual({});
  for (const of of ['region:r1', 'dealer:d1', undefined]) expect(writeTrendOf(trendOf(of, 'all'))).toBe(of);
  expect(trendOf('region:', 'all')).toEqual({ kind: 'network' });
});

test('somebody of some dealers is shown those, whatever the address says', () => {
  const own = ['d1', 'd2'];
  expect(trendOf(undefined, own)).toEqual({ kind: 'dealer', dealerId: 'd1' });
  expect(trendOf('dealer:d2', own)).toEqual({ kind: 'dealer', dealerId: 'd2' });
  expect(trendOf('dealer:d3', own)).toEqual({ kind: 'dealer', dealerId: 'd1' });
  expect(trendOf('region:r1', own)).toEqual({ kind: 'dealer', dealerId: 'd1' });
});
