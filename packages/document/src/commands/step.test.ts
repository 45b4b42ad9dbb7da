import { orderedSteps, type Blueprint } from '@truthline/blueprint';
import { makeCard, makeStage, makeStep, withRecords } from '@truthline/blueprint/testing';
import { describe, expect, test } from 'vitest';
import { refusalOf, sketch, triple } from '../testing/triple.ts';

const steps = (blueprint: Blueprint) => orderedSteps(blueprint).map(step => step.id as string);
const key = (id: string) => sketch.step[id]?.orderKey ?? '';
const span = (blueprint: Blueprint) => blueprint.card['long']?.span;

/** A card over all three steps. */
const spanning = withRecords(sketch, 'card', [
  makeCard({ id: 'long', laneId: 'support', stepId: 's1', orderKey: 'zz', span: 3 }),
]);
/** And one over the first two. */
const overTwo = withRecords(sketch, 'card', [
  makeCard({ id: 'long', laneId: 'support', stepId: 's1', orderKey: 'zz', span: 2 }),
]);

describe('step.add', () => {
  const add = (orderKey: string) => ({
    type: 'step.add',
    step: makeStep({ id: 'new', stageId: 'stage', orderKey }),
  });

  test('comes where its key says, or behind who has it (B4)', () => {
    expect(steps(triple(sketch, add(key('s1'))))).toEqual(['s1', 'new', 's2', 's3']);
  });

  test('a card spanning over the place grows over the new step; one that ends before does not (B6)', () => {
    expect(span(triple(spanning, add(key('s1'))))).toBe(4);
    expect(span(triple(overTwo, add(key('s1'))))).toBe(3);
    expect(span(triple(overTwo, add(key('s2'))))).toBe(2);
  });

  test('is refused where the stage is gone (R1)', () => {
    const step = makeStep({ id: 'new', stageId: 'gone' });
    expect(refusalOf(sketch, { type: 'step.add', step })).toMatchObject({ table: 'stage', id: 'gone' });
  });
});

test('step.edit names it and sets its times; spans stay', () => {
  const fields = { name: { zh: '预约', en: 'Appointment' }, standardSeconds: 180, acceptableSeconds: 300 };
  const after = triple(spanning, { type: 'step.edit', stepId: 's3', fields });
  expect(after.step['s3']).toEqual({ ...sketch.step['s3'], ...fields });
  expect(span(after)).toBe(3);
});

describe('step.move', () => {
  const move = (stepId: string, before: string | null) => ({
    type: 'step.move',
    stepId,
    stageId: 'stage',
    before,
  });

  test('moves with its cards', () => {
    const after = triple(sketch, move('s3', 's1'));
    expect(steps(after)).toEqual(['s3', 's1', 's2']);
    expect(after.card).toBe(sketch.card);
  });

  test('under a spanning card: what still follows stays covered (B6)', () => {
    // s1 s3 s2: the same steps in another order.
    expect(span(triple(spanning, move('s3', 's2')))).toBe(3);
    // s1 s3 s2: the step moved in between is covered too.
    expect(span(triple(overTwo, move('s3', 's2')))).toBe(3);
    // s1 s3 s2: the covered step moved behind one that is not.
    expect(span(triple(overTwo, move('s2', null)))).toBe(1);
    // s3 s1 s2: one went out in front.
    expect(span(triple(spanning, move('s3', 's1')))).toBe(2);
  });

  test('its own step moved: the card keeps its count, as far as there are steps (B6)', () => {
    expect(span(triple(overTwo, move('s1', 's3')))).toBe(2);
    expect(span(triple(overTwo, move('s1', null)))).toBe(1);
  });

  test('into another stage', () => {
    const staged = withRecords(sketch, 'stage', [makeStage({ id: 'after', orderKey: 'z' })]);
    const after = triple(staged, { ...move('s1', null), stageId: 'after' });
    expect(after.step['s1']?.stageId).toBe('after');
    expect(steps(after)).toEqual(['s2', 's3', 's1']);
  });
});

describe('step.remove', () => {
  test('is refused until its cards are decided (R3)', () => {
    expect(refusalOf(sketch, { type: 'step.remove', stepId: 's1' })).toMatchObject({
      reason: 'cardsUndecided',
      table: 'step',
      id: 's1',
    });
  });

  test('cards: remove; spanning cards shrink by the step (B1, B6)', () => {
    const after = triple(spanning, { type: 'step.remove', stepId: 's2', cards: 'remove' });
    expect(steps(after)).toEqual(['s1', 's3']);
    expect(Object.keys(after.card).filter(id => id.includes('-s2-'))).toEqual([]);
    expect(span(after)).toBe(2);
  });

  test('cards: moveTo sends them to the same lanes of the other step (B2)', () => {
    const after = triple(sketch, { type: 'step.remove', stepId: 's2', cards: { moveTo: 's3' } });
    expect(after.card['frontstage2-s2-1']).toMatchObject({ laneId: 'frontstage2', stepId: 's3' });
    expect(Object.keys(after.card)).toEqual(Object.keys(sketch.card));
    expect(after.moment).toBe(sketch.moment);
  });

  test('is refused into itself', () => {
    expect(refusalOf(sketch, { type: 'step.remove', stepId: 's1', cards: { moveTo: 's1' } })).toEqual({
      reason: 'moveToItself',
      table: 'step',
      id: 's1',
    });
  });
});
