import { expect, test } from 'vitest';
import { benchSearch, blueprintSearch, networkSearch, returnPath } from './search.ts';

test('only known parameters of the right kind are read', () => {
  expect(blueprintSearch({ dealer: 'd1', moment: 7, audit: ['x'], other: 'y' })).toEqual({
    dealer: 'd1',
    moment: '7',
  });
  expect(blueprintSearch({ checklist: 'aftersales', kind: 'mystery', wave: '' })).toEqual({
    checklist: 'aftersales',
    kind: 'mystery',
  });
  expect(networkSearch({ kind: 'nonsense', checklist: 'aftersales' })).toEqual({ checklist: 'aftersales' });
});

test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'network'])(
  'signing in never leads to %s',
  to => {
    expect(returnPath({ to })).toEqual({});
  },
);

test('signing in leads back to a page of this site', () => {
  expect(returnPath({ to: '/network?checklist=sales' })).toEqual({ to: '/network?checklist=sales' });
});

test('the bench draws a number of cards that a browser survives', () => {
  expect(benchSearch({ cards: 500, bare: 1 })).toEqual({ cards: 500, bare: 'flow' });
  expect(benchSearch({ cards: 500, bare: 'canvas' })).toEqual({ cards: 500, bare: 'canvas' });
  expect(benchSearch({ cards: 1e9 })).toEqual({ cards: 2000, bare: null });
  expect(benchSearch({ cards: 'many' })).toEqual({ cards: 2000, bare: null });
});
