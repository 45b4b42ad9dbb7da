import { cellCards, cardIdSchema, laneIdSchema, stepIdSchema, type Blueprint } from '@truthline/blueprint';
import { makeCard, makeSuppression, withRecords } from '@truthline/blueprint/testing';
import { describe, expect, test } from 'vitest';
import { execute } from '../execute.ts';
import { command, refusalOf, sketch, triple } from '../testing/triple.ts';

const cell = (blueprint: Blueprint, lane: string, step: string) =>
  cellCards(blueprint, laneIdSchema.parse(lane), stepIdSchema.parse(step)).map(card => card.id as string);
const card = (blueprint: Blueprint, id: string) => blueprint.card[cardIdSchema.parse(id)];

describe('card.add', () => {
  test('puts the card where its order key says', () => {
    const added = makeCard({ id: 'new', laneId: 'customer', stepId: 's2', orderKey: 'zz' });
    expect(cell(triple(sketch, { type: 'card.add', card: added }), 'customer', 's2')).toEqual([
      'customer-s2-1',
      'customer-s2-2',
      'new',
    ]);
  });

  test('a place that is taken: directly behind who is there (B4)', () => {
    const taken = card(sketch, 'customer-s2-1')?.orderKey;
    const added = makeCard({ id: 'new', laneId: 'customer', stepId: 's2', orderKey: taken ?? '' });
    expect(cell(triple(sketch, { type: 'card.add', card: added }), 'customer', 's2')).toEqual([
      'customer-s2-1',
      'new',
      'customer-s2-2',
    ]);
  });

  test('a span past the last step is clipped (B6)', () => {
    const added = makeCard({ id: 'new', laneId: 'support', stepId: 's2', span: 9 });
    expect(card(triple(sketch, { type: 'card.add', card: added }), 'new')?.span).toBe(2);
  });

  test('is refused where lane, step or role is gone, and where the id is taken (R1, R2)', () => {
    const add = (fields: object) =>
      refusalOf(sketch, {
        type: 'card.add',
        card: { ...makeCard({ id: 'new', laneId: 'customer', stepId: 's1' }), ...fields },
      });
    expect(add({ laneId: 'gone' })).toEqual({ reason: 'recordGone', table: 'lane', id: 'gone' });
    expect(add({ stepId: 'gone' })).toEqual({ reason: 'recordGone', table: 'step', id: 'gone' });
    expect(add({ roleId: 'gone' })).toEqual({ reason: 'recordGone', table: 'role', id: 'gone' });
    expect(add({ id: 'customer-s1-1' })).toEqual({
      reason: 'idTaken',
      table: 'card',
      id: 'customer-s1-1',
    });
  });
});

describe('card.move', () => {
  const move = (laneId: string, stepId: string, before: string | null) => ({
    type: 'card.move',
    cardId: 'customer-s3-1',
    laneId,
    stepId,
    before,
  });

  test('comes directly before the card named', () => {
    expect(cell(triple(sketch, move('customer', 's2', 'customer-s2-2')), 'customer', 's2')).toEqual([
      'customer-s2-1',
      'customer-s3-1',
      'customer-s2-2',
    ]);
  });

  test('comes last where none is named, or the one named is not there (any more) (B5)', () => {
    const last = ['customer-s2-1', 'customer-s2-2', 'customer-s3-1'];
    expect(cell(triple(sketch, move('customer', 's2', null)), 'customer', 's2')).toEqual(last);
    expect(cell(triple(sketch, move('customer', 's2', 'gone')), 'customer', 's2')).toEqual(last);
  });

  test('keeps what hangs on it', () => {
    const after = triple(sketch, {
      type: 'card.move',
      cardId: 'frontstage-s2-1',
      laneId: 'support',
      stepId: 's3',
      before: null,
    });
    expect(after.moment).toBe(sketch.moment);
    expect(after.link).toBe(sketch.link);
  });

  test('to where it already is changes nothing (B5)', () => {
    const stays = { type: 'card.move', cardId: 'customer-s2-1', laneId: 'customer', stepId: 's2' };
    const executed = execute(sketch, command({ ...stays, before: 'customer-s2-2' }));
    expect(executed).toMatchObject({ ok: true, value: { diff: {} } });
  });

  test('a spanning card moved towards the end is clipped (B6)', () => {
    const spanning = withRecords(sketch, 'card', [
      makeCard({ id: 'long', laneId: 'support', stepId: 's1', orderKey: 'zz', span: 3 }),
    ]);
    const after = triple(spanning, {
      type: 'card.move',
      cardId: 'long',
      laneId: 'support',
      stepId: 's2',
      before: null,
    });
    expect(card(after, 'long')).toMatchObject({ stepId: 's2', span: 2 });
  });

  test('is refused where card or cell is gone (R1)', () => {
    expect(refusalOf(sketch, { ...move('customer', 's1', null), cardId: 'gone' })).toEqual({
      reason: 'recordGone',
      table: 'card',
      id: 'gone',
    });
    expect(refusalOf(sketch, move('gone', 's1', null))).toEqual({
      reason: 'recordGone',
      table: 'lane',
      id: 'gone',
    });
  });

  test('a thousand moves to one spot keep the keys short (B7)', () => {
    let blueprint = sketch;
    for (let count = 0; count < 1000; count += 1) {
      const [first, last] = [cell(blueprint, 'customer', 's2')[0], cell(blueprint, 'customer', 's2').at(-1)];
      const moved = { type: 'card.move', cardId: last, laneId: 'customer', stepId: 's2', before: first };
      blueprint = triple(blueprint, moved);
    }
    const longest = Math.max(...Object.values(blueprint.card).map(({ orderKey }) => orderKey.length));
    expect(longest).toBeLessThanOrEqual(60);
    expect(cell(blueprint, 'customer', 's2')).toEqual(['customer-s2-1', 'customer-s2-2']);
  });
});

describe('card.edit', () => {
  test('changes the fields given and leaves the others', () => {
    const text = { zh: '来电', en: 'Phone' };
    const fields = { text, roleId: 'advisor', durationSeconds: 90, tags: ['phone'] };
    const after = triple(sketch, { type: 'card.edit', cardId: 'customer-s1-1', fields });
    expect(card(after, 'customer-s1-1')).toEqual({ ...card(sketch, 'customer-s1-1'), ...fields });
  });

  test('an invalid field is refused by name (R5)', () => {
    const edit = { type: 'card.edit', cardId: 'customer-s1-1', fields: { span: 3 } };
    expect(refusalOf(sketch, edit)).toBeNull();
    const before = withRecords(sketch, 'card', [
      { ...makeCard({ id: 'odd', laneId: 'support', stepId: 's3' }), durationSeconds: -1 },
    ]);
    expect(refusalOf(before, { type: 'card.edit', cardId: 'odd', fields: { tags: ['x'] } })).toEqual({
      reason: 'fieldInvalid',
      table: 'card',
      id: 'odd',
      field: 'durationSeconds',
    });
  });
});

describe('card.remove', () => {
  test('takes its links, moments, failure points, wait points and silenced findings along (B1, B3)', () => {
    const silenced = withRecords(sketch, 'suppression', [
      makeSuppression({ id: 'known', rule: 'L04', place: { table: 'moment', id: 'greeting' } }),
      makeSuppression({ id: 'stays', rule: 'L04', place: { table: 'card', id: 'customer-s1-1' } }),
    ]);
    const after = triple(silenced, { type: 'card.remove', cardIds: ['frontstage-s2-1', 'customer-s2-1'] });
    expect(Object.keys(after.link)).toEqual(['customer-s1-1--frontstage-s1-1']);
    expect([after.moment, after.failurePoint, after.waitPoint]).toEqual([{}, {}, {}]);
    expect(Object.keys(after.suppression)).toEqual(['stays']);
    expect(Object.keys(after.card)).toHaveLength(Object.keys(sketch.card).length - 2);
  });

  test('passes over cards that are gone; refused where none is left (R1)', () => {
    const after = triple(sketch, { type: 'card.remove', cardIds: ['gone', 'support-s1-1'] });
    expect(card(after, 'support-s1-1')).toBeUndefined();
    expect(refusalOf(sketch, { type: 'card.remove', cardIds: ['gone'] })).toEqual({
      reason: 'recordGone',
      table: 'card',
      id: 'gone',
    });
  });
});
