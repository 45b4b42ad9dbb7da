import { makeFailurePoint, makeSuppression, makeWaitPoint } from '@truthline/blueprint/testing';
import { describe, expect, test } from 'vitest';
import { refusalOf, sketch, triple } from '../testing/triple.ts';

describe('failure points', () => {
  test('failurePoint.flag', () => {
    const failurePoint = makeFailurePoint({ id: 'late', cardId: 'customer-s1-1', severity: 8 });
    const after = triple(sketch, { type: 'failurePoint.flag', failurePoint });
    expect(after.failurePoint['late']).toEqual(failurePoint);
  });

  test('failurePoint.edit rates it, or hangs it onto another card', () => {
    const fields = { severity: 9, occurrence: 4, detection: 2, cardId: 'customer-s1-1' };
    const edit = { type: 'failurePoint.edit', failurePointId: 'nobody-there', fields };
    expect(triple(sketch, edit).failurePoint['nobody-there']).toMatchObject(fields);
    expect(refusalOf(sketch, { ...edit, fields: { cardId: 'gone' } })).toMatchObject({
      reason: 'recordGone',
    });
  });

  test('failurePoint.edit refuses an owner who does not exist (R1)', () => {
    const mitigation = { text: { zh: '', en: 'Plan' }, ownerRoleId: 'gone', dueDate: '2026-05-01' };
    const edit = { type: 'failurePoint.edit', failurePointId: 'nobody-there', fields: { mitigation } };
    expect(refusalOf(sketch, edit)).toEqual({ reason: 'recordGone', table: 'role', id: 'gone' });
  });

  test('failurePoint.remove', () => {
    const remove = { type: 'failurePoint.remove', failurePointIds: ['nobody-there'] };
    expect(triple(sketch, remove).failurePoint).toEqual({});
  });
});

describe('wait points', () => {
  test('waitPoint.add, with the principles it breaks', () => {
    const waitPoint = makeWaitPoint({ id: 'lift', cardId: 'customer-s1-1', brokenPrinciples: ['alone'] });
    expect(triple(sketch, { type: 'waitPoint.add', waitPoint }).waitPoint['lift']).toEqual(waitPoint);
  });

  test('waitPoint.edit', () => {
    const fields = { expectedSeconds: 120, toleratedSeconds: 600, brokenPrinciples: ['unexplained'] };
    const after = triple(sketch, { type: 'waitPoint.edit', waitPointId: 'queue', fields });
    expect(after.waitPoint['queue']).toEqual({ ...sketch.waitPoint['queue'], ...fields });
  });

  test('waitPoint.remove', () => {
    expect(triple(sketch, { type: 'waitPoint.remove', waitPointIds: ['queue'] }).waitPoint).toEqual({});
  });
});

describe('suppressions', () => {
  const suppression = makeSuppression({
    id: 'known',
    rule: 'L04',
    place: { table: 'moment', id: 'greeting' },
  });

  test('suppression.add, suppression.edit, suppression.remove', () => {
    const added = triple(sketch, { type: 'suppression.add', suppression });
    expect(added.suppression).toEqual({ known: suppression });
    const reason = { zh: '下季度修订', en: 'Revised next quarter' };
    const edited = triple(added, { type: 'suppression.edit', suppressionId: 'known', fields: { reason } });
    expect(edited.suppression['known']?.reason).toEqual(reason);
    const removed = triple(edited, { type: 'suppression.remove', suppressionIds: ['known'] });
    expect(removed.suppression).toEqual({});
  });
});
