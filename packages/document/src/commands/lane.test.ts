import { orderedLanes, type Blueprint } from '@truthline/blueprint';
import { makeLane } from '@truthline/blueprint/testing';
import { describe, expect, test } from 'vitest';
import { refusalOf, sketch, triple } from '../testing/triple.ts';

const lanes = (blueprint: Blueprint) => orderedLanes(blueprint).map(lane => lane.id as string);
const cardsIn = (blueprint: Blueprint, laneId: string) =>
  Object.values(blueprint.card).filter(card => card.laneId === laneId).length;

test('lane.add comes among its kind', () => {
  const lane = makeLane({ id: 'cashier', kind: 'frontstage', orderKey: '1' });
  expect(lanes(triple(sketch, { type: 'lane.add', lane }))).toEqual([
    'customer',
    'cashier',
    'frontstage',
    'frontstage2',
    'support',
  ]);
});

test('lane.edit renames it or gives it to a role', () => {
  const fields = { name: { zh: '服务顾问', en: 'Service advisor' }, roleId: 'advisor' };
  const after = triple(sketch, { type: 'lane.edit', laneId: 'frontstage', fields });
  expect(after.lane['frontstage']).toEqual({ ...sketch.lane['frontstage'], ...fields });
});

describe('lane.move', () => {
  test('moves with everything in it: only the lane changes', () => {
    const move = { type: 'lane.move', laneId: 'frontstage2', kind: 'frontstage', before: 'frontstage' };
    const after = triple(sketch, move);
    expect(lanes(after)).toEqual(['customer', 'frontstage2', 'frontstage', 'support']);
    expect([after.card, after.link, after.step]).toEqual([sketch.card, sketch.link, sketch.step]);
    expect(after.card).toBe(sketch.card);
  });

  test('may cross a line: its kind changes', () => {
    const after = triple(sketch, {
      type: 'lane.move',
      laneId: 'frontstage2',
      kind: 'backstage',
      before: null,
    });
    expect(after.lane['frontstage2']?.kind).toBe('backstage');
  });
});

describe('lane.remove', () => {
  test('an empty one goes at once; one with cards is refused until its cards are decided (R3)', () => {
    const empty = triple(sketch, { type: 'card.remove', cardIds: ['support-s1-1'] });
    expect(lanes(triple(empty, { type: 'lane.remove', laneId: 'support' }))).not.toContain('support');
    expect(refusalOf(sketch, { type: 'lane.remove', laneId: 'support' })).toEqual({
      reason: 'cardsUndecided',
      table: 'lane',
      id: 'support',
      cardIds: ['support-s1-1'],
    });
  });

  test('cards: remove takes them and what hangs on them along (B1)', () => {
    const after = triple(sketch, { type: 'lane.remove', laneId: 'frontstage', cards: 'remove' });
    expect(cardsIn(after, 'frontstage')).toBe(0);
    expect([after.moment, after.failurePoint, after.waitPoint]).toEqual([{}, {}, {}]);
  });

  test('cards: moveTo sends them to the same steps of the other lane, behind those there (B2)', () => {
    const cards = { moveTo: 'frontstage2' };
    const after = triple(sketch, { type: 'lane.remove', laneId: 'frontstage', cards });
    expect(cardsIn(after, 'frontstage2')).toBe(4);
    const [there, moved] = [after.card['frontstage2-s2-1'], after.card['frontstage-s2-1']];
    expect(moved).toMatchObject({ laneId: 'frontstage2', stepId: 's2' });
    expect((moved?.orderKey ?? '') > (there?.orderKey ?? '')).toBe(true);
    expect(after.moment).toBe(sketch.moment);
  });

  test('is refused into itself and into a lane that is gone', () => {
    const remove = (moveTo: string) =>
      refusalOf(sketch, { type: 'lane.remove', laneId: 'frontstage', cards: { moveTo } });
    expect(remove('frontstage')).toEqual({ reason: 'moveToItself', table: 'lane', id: 'frontstage' });
    expect(remove('gone')).toEqual({ reason: 'recordGone', table: 'lane', id: 'gone' });
  });
});
