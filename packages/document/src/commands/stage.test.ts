import { orderedStages, orderedSteps, type Blueprint } from '@truthline/blueprint';
import { makeCard, makeStage, makeStep, withRecords } from '@truthline/blueprint/testing';
import { describe, expect, test } from 'vitest';
import { refusalOf, sketch, triple } from '../testing/triple.ts';

const steps = (blueprint: Blueprint) => orderedSteps(blueprint).map(step => step.id as string);

/** Stages `stage` (s1 s2 s3) and `after` (s4 s5), a card from s3 into s4, one from s4 to the end. */
const staged = withRecords(
  withRecords(withRecords(sketch, 'stage', [makeStage({ id: 'after', orderKey: 'z' })]), 'step', [
    makeStep({ id: 's4', stageId: 'after', orderKey: '5' }),
    makeStep({ id: 's5', stageId: 'after', orderKey: '6' }),
  ]),
  'card',
  [
    makeCard({ id: 'across', laneId: 'support', stepId: 's3', span: 2 }),
    makeCard({ id: 'within', laneId: 'support', stepId: 's4', span: 2 }),
  ],
);

test('stage.add', () => {
  const added = triple(sketch, { type: 'stage.add', stage: makeStage({ id: 'before', orderKey: '1' }) });
  expect(orderedStages(added).map(stage => stage.id)).toEqual(['before', 'stage']);
});

test('stage.edit', () => {
  const fields = { name: { zh: '接车', en: 'Reception' } };
  expect(triple(sketch, { type: 'stage.edit', stageId: 'stage', fields }).stage['stage']).toMatchObject(
    fields,
  );
});

test('stage.move takes its steps along; spans follow what still follows (B6)', () => {
  const after = triple(staged, { type: 'stage.move', stageId: 'after', before: 'stage' });
  expect(steps(after)).toEqual(['s4', 's5', 's1', 's2', 's3']);
  expect(after.step).toBe(staged.step);
  expect(after.card['across']?.span).toBe(1);
  expect(after.card['within']?.span).toBe(2);
});

describe('stage.remove', () => {
  test('is refused until its steps are decided (R3)', () => {
    expect(refusalOf(staged, { type: 'stage.remove', stageId: 'after' })).toEqual({
      reason: 'stepsUndecided',
      table: 'stage',
      id: 'after',
      stepIds: ['s4', 's5'],
    });
  });

  test('an empty one goes at once', () => {
    const empty = withRecords(sketch, 'stage', [makeStage({ id: 'empty', orderKey: 'z' })]);
    expect(Object.keys(triple(empty, { type: 'stage.remove', stageId: 'empty' }).stage)).toEqual(['stage']);
  });

  test('steps: remove takes steps and cards along (B1, B6)', () => {
    const after = triple(staged, { type: 'stage.remove', stageId: 'after', steps: 'remove' });
    expect(steps(after)).toEqual(['s1', 's2', 's3']);
    expect(after.card['within']).toBeUndefined();
    expect(after.card['across']?.span).toBe(1);
  });

  test('steps: moveTo sends them to the end of the other stage', () => {
    const after = triple(staged, { type: 'stage.remove', stageId: 'stage', steps: { moveTo: 'after' } });
    expect(steps(after)).toEqual(['s4', 's5', 's1', 's2', 's3']);
    expect(Object.keys(after.card)).toEqual(Object.keys(staged.card));
  });

  test('is refused into itself and into a stage that is gone', () => {
    const remove = (moveTo: string) =>
      refusalOf(staged, { type: 'stage.remove', stageId: 'after', steps: { moveTo } });
    expect(remove('after')).toEqual({ reason: 'moveToItself', table: 'stage', id: 'after' });
    expect(remove('gone')).toEqual({ reason: 'recordGone', table: 'stage', id: 'gone' });
  });
});
