import { expect, test } from 'vitest';
import { networkSearch, withoutEmpty } from './network-search.ts';

test('lists are read from one text, from several, and without what is no text', () => {
  expect(
    networkSearch({ waves: 'w1', regions: ['r1', 'r2', 'r1', 3, {}], sizes: ['large', 'huge'] }),
  ).toEqual({
    waves: ['w1'],
    regions: ['r1', 'r2', '3'],
    sizes: ['large'],
  });
  expect(networkSearch({ waves: [], pins: '', sizes: 'huge', kind: 'nonsense', checklist: 'sales' })).toEqual(
    {
      checklist: 'sales',
    },
  );
});

test('a link to one wave from before spans still leads to it', () => {
  expect(networkSearch({ wave: 'w1', kind: 'self' })).toEqual({ waves: ['w1'], kind: 'self' });
  expect(networkSearch({ wave: 'w1', waves: ['w2'] })).toEqual({ waves: ['w2'] });
});

test('audits that are not final are asked for by name alone', () => {
  expect(networkSearch({ counting: 'submitted' })).toEqual({ counting: 'submitted' });
  expect(networkSearch({ counting: 'final' })).toEqual({});
});

test('what says nothing leaves the address', () => {
  expect(withoutEmpty({ waves: [], kind: undefined, pins: ['d1'], find: '' })).toEqual({
    pins: ['d1'],
    find: '',
  });
});
