import { conflictKey, emptyBlueprint, mergeBlueprints, type Blueprint } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { compareSides, keepDecisions, saidOf, takenOver } from './adoption.ts';

const titled = (zh: string, promisedSeconds: number | null): Blueprint => {
  const blueprint = emptyBlueprint({ zh, en: '' }, 'sales');
  const journey = blueprint.journey['journey'];
  if (journey === undefined) throw new Error('no journey');
  return { ...blueprint, journey: { journey: { ...journey, promisedSeconds } } };
};
const base = titled('一', null);
const variant = titled('二', 60);
const standard = titled('三', null);
const { conflicts } = mergeBlueprints(base, variant, standard);

test('each side of a conflict is told by what it did to the disputed field, and no other', () => {
  const sides = compareSides(base, variant, standard);
  const [conflict] = conflicts;
  if (conflict === undefined) throw new Error('no conflict');
  expect(saidOf(sides.variant, conflict, 'zh').join()).toContain('二');
  expect(saidOf(sides.variant, conflict, 'zh').join()).not.toContain('60');
  expect(saidOf(sides.standard, conflict, 'zh').join()).toContain('三');
  expect(takenOver(sides, conflicts)).toEqual([]);
  expect(takenOver(sides, [])).toHaveLength(1);
});

test('a decision is kept only for the very same conflict', () => {
  const decisions = Object.fromEntries(conflicts.map(each => [conflictKey(each), 'theirs' as const]));
  expect(keepDecisions(decisions, conflicts, conflicts)).toEqual(decisions);
  const later = mergeBlueprints(base, titled('四', 60), standard).conflicts;
  expect(later.map(conflictKey)).toEqual(conflicts.map(conflictKey));
  expect(keepDecisions(decisions, conflicts, later)).toEqual({});
  expect(keepDecisions({}, conflicts, conflicts)).toEqual({});
});
