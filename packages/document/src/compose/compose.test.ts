import {
  cardIdSchema,
  cellCards,
  laneIdSchema,
  orderedLanes,
  orderedSteps,
  stageIdSchema,
  stepIdSchema,
  type Blueprint,
} from '@truthline/blueprint';
import { makeLane, makeStep, withRecords } from '@truthline/blueprint/testing';
import { describe, expect, test } from 'vitest';
import { refusalOf, sketch, triple } from '../testing/triple.ts';
import { alignCards } from './align-cards.ts';
import { mergeLanes } from './merge-lanes.ts';
import { mergeSteps } from './merge-steps.ts';
import { holdsCards, removeLane, removeStage, removeStep } from './remove-with-decision.ts';
import { splitLane } from './split-lane.ts';
import { splitStep } from './split-step.ts';

const lane = (id: string) => laneIdSchema.parse(id);
const step = (id: string) => stepIdSchema.parse(id);
const cards = (...ids: string[]) => new Set(ids.map(id => cardIdSchema.parse(id)));
const name = { zh: '新', en: 'New' };
const cell = (blueprint: Blueprint, laneId: string, stepId: string) =>
  cellCards(blueprint, lane(laneId), step(stepId)).map(card => card.id);
const widened = (id: string, span: number) => ({ type: 'card.edit', cardId: id, fields: { span } });

describe('lanes', () => {
  test('splitLane: the new lane lies directly below and has the cards, each at its step', () => {
    const cardIds = cards('frontstage-s1-1', 'frontstage-s3-1', 'customer-s1-1');
    const below = { id: lane('desk'), name, roleId: null, cardIds };
    const after = triple(sketch, splitLane(sketch, lane('frontstage'), below));
    expect(orderedLanes(after).map(each => each.id)).toEqual([
      'customer',
      'frontstage',
      'desk',
      'frontstage2',
      'support',
    ]);
    expect(cell(after, 'desk', 's1')).toEqual(['frontstage-s1-1']);
    expect(cell(after, 'desk', 's3')).toEqual(['frontstage-s3-1']);
    expect(cell(after, 'frontstage', 's2')).toEqual(['frontstage-s2-1']);
    expect(cell(after, 'customer', 's1')).toEqual(['customer-s1-1']);
  });

  test('mergeLanes: the cards of the second stand below, and keep the role of their lane', () => {
    const advised = withRecords(sketch, 'lane', [
      makeLane({
        id: 'frontstage2',
        kind: 'frontstage',
        orderKey: sketch.lane['frontstage2']?.orderKey ?? '',
        roleId: 'advisor',
      }),
    ]);
    const after = triple(advised, mergeLanes(advised, lane('frontstage'), lane('frontstage2')));
    expect(cell(after, 'frontstage', 's2')).toEqual(['frontstage-s2-1', 'frontstage2-s2-1']);
    expect(after.card['frontstage2-s2-1']?.roleId).toBe('advisor');
    expect(after.lane['frontstage2']).toBeUndefined();
  });

  test('a lane is not merged with itself, nor with one that is gone', () => {
    expect(mergeLanes(sketch, lane('support'), lane('support'))).toBeNull();
    expect(mergeLanes(sketch, lane('support'), lane('gone'))).toBeNull();
  });
});

describe('steps', () => {
  test('splitStep: a card that spans goes on to the same last step, moved or not', () => {
    const wide = triple(triple(sketch, widened('customer-s1-1', 2)), widened('frontstage-s1-1', 2));
    const after = { id: step('s1b'), name, cardIds: cards('customer-s1-1') };
    const split = triple(wide, splitStep(wide, step('s1'), after));
    expect(orderedSteps(split).map(each => each.id)).toEqual(['s1', 's1b', 's2', 's3']);
    expect(split.card['customer-s1-1']).toMatchObject({ stepId: 's1b', span: 2 });
    expect(split.card['frontstage-s1-1']).toMatchObject({ stepId: 's1', span: 3 });
  });

  test('mergeSteps: cards below, the time of both, what the first does not say from the second', () => {
    const timed = withRecords(sketch, 'step', [
      makeStep({ ...sketch.step['s1'], id: 's1', stageId: 'stage', standardSeconds: 60, emotion: 2 }),
      makeStep({
        ...sketch.step['s2'],
        id: 's2',
        stageId: 'stage',
        standardSeconds: 30,
        acceptableSeconds: 90,
        emotion: -1,
      }),
    ]);
    const wide = triple(triple(timed, widened('customer-s1-1', 3)), widened('customer-s2-1', 2));
    const after = triple(wide, mergeSteps(wide, step('s1'), step('s2')));
    expect(cell(after, 'customer', 's1')).toEqual(['customer-s1-1', 'customer-s2-1', 'customer-s2-2']);
    expect(after.step['s1']).toMatchObject({ standardSeconds: 90, acceptableSeconds: 90, emotion: 2 });
    expect(after.card['customer-s1-1']?.span).toBe(2);
    expect(after.card['customer-s2-1']).toMatchObject({ stepId: 's1', span: 2 });
  });

  test('mergeSteps into the later one: what spanned into it does not reach past it', () => {
    const wide = triple(sketch, widened('customer-s1-1', 2));
    const after = triple(wide, mergeSteps(wide, step('s2'), step('s1')));
    expect(after.card['customer-s1-1']).toMatchObject({ stepId: 's2', span: 1 });
  });
});

describe('alignment', () => {
  test('into one lane, in reading order; who stands there stays', () => {
    const chosen = cards('customer-s2-2', 'customer-s2-1', 'support-s1-1');
    const after = triple(sketch, alignCards(sketch, chosen, { laneId: lane('support') }));
    expect(cell(after, 'support', 's2')).toEqual(['customer-s2-1', 'customer-s2-2']);
    expect(cell(after, 'support', 's1')).toEqual(['support-s1-1']);
    expect(alignCards(after, chosen, { laneId: lane('support') })).toBeNull();
  });

  test('into one step, each in its lane', () => {
    const chosen = cards('customer-s1-1', 'support-s1-1');
    const after = triple(sketch, alignCards(sketch, chosen, { stepId: step('s3') }));
    expect(cell(after, 'customer', 's3')).toEqual(['customer-s3-1', 'customer-s3-2', 'customer-s1-1']);
    expect(cell(after, 'support', 's3')).toEqual(['support-s1-1']);
  });
});

describe('removing with a decision', () => {
  test('a lane, a step: cards go along or stay elsewhere', () => {
    expect(holdsCards(sketch, { table: 'lane', id: 'support' })).toBe(true);
    expect(triple(sketch, removeLane(lane('support'), 'removeCards')).card['support-s1-1']).toBeUndefined();
    const kept = triple(sketch, removeStep(step('s1'), { moveCardsTo: step('s2') }));
    expect(kept.card['support-s1-1']?.stepId).toBe('s2');
  });

  test('a stage: its steps come to the end of another', () => {
    const stage = (id: string) => stageIdSchema.parse(id);
    expect(holdsCards(sketch, { table: 'stage', id: 'stage' })).toBe(true);
    const gone = triple(sketch, removeStage(stage('stage'), 'removeCards'));
    expect([gone.stage, gone.step, gone.card]).toEqual([{}, {}, {}]);
    expect(refusalOf(sketch, removeStage(stage('stage'), { moveCardsTo: stage('stage') }))).toMatchObject({
      reason: 'moveToItself',
    });
  });
});
