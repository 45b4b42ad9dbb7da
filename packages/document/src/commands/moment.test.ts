import { makeMoment } from '@truthline/blueprint/testing';
import { expect, test } from 'vitest';
import { refusalOf, sketch, triple } from '../testing/triple.ts';

test('moment.add marks a card; a taken place puts it behind (B4)', () => {
  const moment = makeMoment({ id: 'smile', cardId: 'frontstage-s2-1', orderKey: 'V' });
  const after = triple(sketch, { type: 'moment.add', moment });
  const [first, second] = [after.moment['greeting'], after.moment['smile']];
  expect(first?.orderKey).toBe(sketch.moment['greeting']?.orderKey);
  expect((second?.orderKey ?? '') > (first?.orderKey ?? '')).toBe(true);
});

test('moment.edit changes what it says', () => {
  const fields = {
    dimension: 'empathy',
    standard: { text: { zh: '15秒内', en: 'Within 15 s' }, measure: null, basis: 'proposed' },
  };
  const after = triple(sketch, { type: 'moment.edit', momentId: 'greeting', fields });
  expect(after.moment['greeting']).toEqual({ ...sketch.moment['greeting'], ...fields });
});

test('moment.move hangs it onto another card', () => {
  const move = { type: 'moment.move', momentId: 'greeting', cardId: 'customer-s3-1', before: null };
  expect(triple(sketch, move).moment['greeting']?.cardId).toBe('customer-s3-1');
  expect(refusalOf(sketch, { ...move, cardId: 'gone' })).toEqual({
    reason: 'recordGone',
    table: 'card',
    id: 'gone',
  });
});

test('moment.remove', () => {
  expect(triple(sketch, { type: 'moment.remove', momentIds: ['greeting'] }).moment).toEqual({});
});

test('all are refused where the moment is gone (R1)', () => {
  const gone = { reason: 'recordGone', table: 'moment', id: 'gone' };
  expect(refusalOf(sketch, { type: 'moment.edit', momentId: 'gone', fields: {} })).toEqual(gone);
  expect(refusalOf(sketch, { type: 'moment.remove', momentIds: ['gone'] })).toEqual(gone);
  expect(
    refusalOf(sketch, { type: 'moment.move', momentId: 'gone', cardId: 'customer-s1-1', before: null }),
  ).toEqual(gone);
});
