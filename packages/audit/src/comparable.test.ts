import { describe, expect, test } from 'vitest';
import { comparable, unchangedItems } from './comparable.ts';
import { buildChecklist, buildItem, multiScale, pickupScale } from './testing/build-checklist.ts';

const first = buildChecklist([
  buildItem('a'),
  buildItem('b', { weight: 3 }),
  buildItem('c', { scale: multiScale(['x', 'y']) }),
  buildItem('d'),
]);
const second = buildChecklist(
  [
    buildItem('a'),
    buildItem('b', { weight: 4 }),
    buildItem('c', { scale: multiScale(['x', 'y']), question: { zh: '改过', en: 'Reworded' } }),
    buildItem('e', { scale: pickupScale }),
  ],
  { version: 2 },
);

describe('CO-1 which audits may stand in one comparison', () => {
  test('those of the same version', () => {
    expect(comparable(first, { ...first })).toEqual({ ok: true, value: { mode: 'same' } });
  });

  test('never those of two versions or checklists without a mapping', () => {
    expect(comparable(first, second)).toEqual({
      ok: false,
      error: { reason: 'otherVersion', first: 1, second: 2 },
    });
    expect(comparable(first, { ...first, checklistId: 'other' })).toEqual({
      ok: false,
      error: { reason: 'otherChecklist' },
    });
  });

  test('those of two versions by their unchanged items, and what is left out is counted', () => {
    const mapping = unchangedItems(first, second);
    expect([...mapping]).toEqual([['a', 'a']]);
    expect(comparable(first, second, mapping)).toEqual({
      ok: true,
      value: {
        mode: 'mapped',
        pairs: [{ first: 'a', second: 'a' }],
        leftOutOfFirst: ['b', 'c', 'd'],
        leftOutOfSecond: ['b', 'c', 'e'],
      },
    });
  });

  test('a reworded item may be mapped by hand, an item scored otherwise may not', () => {
    expect(comparable(first, second, new Map([['c', 'c']])).ok).toBe(true);
    expect(comparable(first, second, new Map([['b', 'b']]))).toEqual({
      ok: false,
      error: { reason: 'otherScale', first: 'b', second: 'b' },
    });
  });

  test.each([
    [new Map<string, string>(), { reason: 'nothingShared' }],
    [new Map([['q', 'a']]), { reason: 'unknownItem', version: 'first', itemId: 'q' }],
    [new Map([['a', 'q']]), { reason: 'unknownItem', version: 'second', itemId: 'q' }],
    [
      new Map([
        ['a', 'a'],
        ['d', 'a'],
      ]),
      { reason: 'mappedTwice', itemId: 'a' },
    ],
  ])('a mapping that does not hold is refused: %o', (mapping, error) => {
    expect(comparable(first, second, mapping)).toEqual({ ok: false, error });
  });
});
