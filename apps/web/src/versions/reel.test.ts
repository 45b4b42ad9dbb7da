import { diffBlueprints, emptyBlueprint, type Blueprint } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { openReel } from './reel.ts';

const states = ['零', '一', '二', '三'].map((zh): Blueprint => emptyBlueprint({ zh, en: '' }, 'sales'));
const state = (revision: number): Blueprint => {
  const found = states[revision];
  if (found === undefined) throw new Error('no such state');
  return found;
};
const change = (revision: number) => ({
  revision,
  diff: diffBlueprints(state(revision - 1), state(revision)),
});

test('winds back to every revision whose changes are at hand, and no further', () => {
  const reel = openReel(state(3), 3, [change(3), change(2)]);
  expect(reel.oldest).toBe(1);
  expect(reel.at(1)).toEqual(state(1));
  expect(reel.at(2)).toEqual(state(2));
  expect(reel.at(3)).toBe(state(3));
  expect(reel.at(0)).toBeNull();
  expect(reel.at(4)).toBeNull();
});

test('changes later than the present, and those beyond a gap, are left out', () => {
  expect(openReel(state(2), 2, [change(3), change(2)]).oldest).toBe(1);
  expect(openReel(state(3), 3, [change(3), change(1)]).oldest).toBe(2);
});
