import { expect, test } from 'vitest';
import { benchAsked, benchSearch, blueprintSearch, returnPath } from './search.ts';

test('only known parameters of the right kind are read', () => {
  expect(blueprintSearch({ dealer: 'd1', moment: 7, audit: ['x'], other: 'y' })).toEqual({
    dealer: 'd1',
    moment: '7',
  });
  expect(blueprintSearch({ checklist: 'aftersales', kind: 'mystery', wave: '' })).toEqual({
    checklist: 'aftersales',
    kind: 'mystery',
  });
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
  expect(benchSearch({ cards: 500, bare: 1 })).toEqual({ cards: 500, bare: 'flow', plain: false });
  expect(benchSearch({ cards: 500, bare: 'canvas' })).toEqual({ cards: 500, bare: 'canvas', plain: false });
  expect(benchSearch({ cards: 1e9 })).toEqual({ cards: 2000, bare: null, plain: false });
  expect(benchSearch({ cards: 'many', plain: '' })).toEqual({ cards: 2000, bare: null, plain: true });
});

test('the start address leads to the bench where it is asked for, and nowhere else', () => {
  expect(benchAsked('/', { bench: '', cards: 50 })).toEqual({ cards: 50, bare: null, plain: false });
  expect(benchAsked('/', { cards: 50 })).toBeNull();
  expect(benchAsked('/network', { bench: '' })).toBeNull();
});
