import { seededRandom } from '@truthline/kernel';
import { describe, expect, test } from 'vitest';
import {
  addItems,
  addSection,
  duplicateItem,
  emptyItem,
  freeKey,
  itemsOf,
  placeItem,
  removeSection,
  shiftItem,
  shiftSection,
  type Written,
} from './written.ts';

const empty: Written = {
  checklistId: 'test',
  title: { zh: '', en: 'Test' },
  service: 'sales',
  settings: {
    notApplicable: 'excluded',
    notObserved: 'excluded',
    critical: 'none',
    passMark: null,
    bonusCap: null,
    rounding: 'none',
    signature: 'none',
  },
  sections: [],
  repeatGroups: [],
  items: [],
  confirmedTexts: [],
};

/** Sections S1 and S2 with the items a, b and c, d. */
const two = (): Written => {
  let written = addSection(addSection(empty).written).written;
  for (const [sectionId, id] of [
    ['S1', 'a'],
    ['S1', 'b'],
    ['S2', 'c'],
    ['S2', 'd'],
  ] as const)
    written = addItems(written, sectionId, [emptyItem(sectionId, id)]).written;
  return written;
};

const places = (written: Written) => written.items.map(({ id, sectionId }) => `${sectionId}:${id}`);

describe('reordering', () => {
  test('up and down within a section, and over its edge into the next', () => {
    expect(places(shiftItem(two(), 'a', 1))).toEqual(['S1:b', 'S1:a', 'S2:c', 'S2:d']);
    expect(places(shiftItem(two(), 'b', 1))).toEqual(['S1:a', 'S2:b', 'S2:c', 'S2:d']);
    expect(places(shiftItem(two(), 'c', -1))).toEqual(['S1:a', 'S1:b', 'S1:c', 'S2:d']);
    expect(shiftItem(two(), 'a', -1)).toEqual(two());
  });

  test('dropped before another item, or on a section', () => {
    expect(places(placeItem(two(), 'd', 'S1', 'b'))).toEqual(['S1:a', 'S1:d', 'S1:b', 'S2:c']);
    expect(places(placeItem(two(), 'a', 'S2', null))).toEqual(['S1:b', 'S2:c', 'S2:d', 'S2:a']);
  });

  test('a section goes with its items', () => {
    expect(places(shiftSection(two(), 'S2', -1))).toEqual(['S2:c', 'S2:d', 'S1:a', 'S1:b']);
    expect(places(removeSection(two(), 'S1'))).toEqual(['S2:c', 'S2:d']);
  });

  test('no item is ever lost or doubled, and items stand in the order of their sections', () => {
    const random = seededRandom(7);
    let written = two();
    for (let step = 0; step < 300; step += 1) {
      const id = ['a', 'b', 'c', 'd'][Math.floor(random.next() * 4)] ?? 'a';
      written = shiftItem(written, id, random.next() < 0.5 ? -1 : 1);
      expect(written.items.map(item => item.id).toSorted()).toEqual(['a', 'b', 'c', 'd']);
      expect(written.items).toEqual(written.sections.flatMap(section => itemsOf(written, section.id)));
    }
  });
});

test('copies and taken items get keys of their own', () => {
  const copy = duplicateItem(two(), 'a');
  expect(copy.id).toBe('a-2');
  expect(places(copy.written)).toEqual(['S1:a', 'S1:a-2', 'S1:b', 'S2:c', 'S2:d']);
  const taken = addItems(two(), 'S2', [emptyItem('S1', 'a'), emptyItem('S1', 'a')]);
  expect(places(taken.written).slice(-2)).toEqual(['S2:a-2', 'S2:a-3']);
  expect(freeKey('x', ['x', 'x-2'])).toBe('x-3');
});
