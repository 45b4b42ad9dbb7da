import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, unchangedItems } from './comparable.ts';
import { scoreAudit } from './score-audit.ts';
import { sharedScore } from './shared-score.ts';
import {
  buildChecklist,
  buildGroup,
  buildItem,
  measured,
  multiScale,
  no,
  pickupScale,
  ticks,
  yes,
} from './testing/build-checklist.ts';

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

describe('CO-7 the score by the items two versions share', () => {
  const repeats = (combine: 'mean' | 'worst') =>
    buildChecklist([buildItem('a', { repeatGroupId: 'g' }), buildItem('b')], {
      repeatGroups: [buildGroup('g', { combine })],
    });

  test('an item whose repeats are summed otherwise has changed', () => {
    expect([...unchangedItems(repeats('mean'), repeats('mean')).keys()]).toEqual(['a', 'b']);
    expect([...unchangedItems(repeats('mean'), repeats('worst')).keys()]).toEqual(['b']);
    const renamed = {
      ...repeats('mean'),
      repeatGroups: [buildGroup('g', { name: { zh: '改', en: 'Renamed' } })],
    };
    expect([...unchangedItems(repeats('mean'), renamed).keys()]).toEqual(['a', 'b']);
  });

  test('two audits of two versions compare by what both were asked, weighted alike', () => {
    const older = scoreAudit(first, [yes('a'), no('b'), ticks('c', 'x'), yes('d')]);
    const newer = scoreAudit(second, [no('a'), yes('b'), ticks('c', 'x', 'y'), measured('e', 5)]);
    const shared = new Set(unchangedItems(first, second).keys());
    expect(sharedScore(second, older, shared)).toEqual({ overall: 100, counted: 1 });
    expect(sharedScore(second, newer, shared)).toEqual({ overall: 0, counted: 1 });
    expect(sharedScore(second, newer, new Set())).toEqual({ overall: null, counted: 0 });
  });

  test('by all items it is the score itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 9 }), fc.nat({ max: 2 })), {
          minLength: 1,
          maxLength: 12,
        }),
        rows => {
          const version = buildChecklist(
            rows.map(([, weight, section], index) =>
              buildItem(`i${index}`, { weight, sectionId: `s${section}` }),
            ),
          );
          const card = scoreAudit(
            version,
            rows.map(([well], index) => (well ? yes(`i${index}`) : no(`i${index}`))),
          );
          const all = new Set(version.items.map(({ id }) => id));
          expect(sharedScore(version, card, all)).toEqual({ overall: card.overall, counted: rows.length });
        },
      ),
    );
  });
});
