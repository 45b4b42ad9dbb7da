import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blueprintArbitrary } from '../testing/arbitraries.ts';
import { drawBlueprint, withRecords } from '../testing/draw.ts';
import { makeCard, makeLane, makeMoment, makeRole, makeStage, makeStep } from '../testing/make.ts';
import { cellCards, orderedCards } from './cells.ts';
import { cardsOfColumn, cardsOfCustomer, cardsOfRole, linksAcross } from './directions.ts';
import { momentNumbers } from './moment-numbers.ts';
import { orderedLanes, orderedStages, orderedSteps } from './ordered.ts';

const drawn = drawBlueprint({
  steps: ['Book', 'Arrive'],
  lanes: [
    ['support', [['Calendar'], []]],
    ['customer', [['Call', 'Choose a day'], ['Park']]],
    ['frontstage', [['Answer'], ['Greet']]],
    ['evidence', [['Website'], ['Sign']]],
    ['backstage', [[], ['Look up']]],
  ],
  links: [
    ['evidence-s1-1', 'customer-s1-1', 'information'],
    ['customer-s1-1', 'frontstage-s1-1', 'interaction'],
    ['customer-s1-1', 'customer-s2-1', 'sequence'],
    ['backstage-s2-1', 'frontstage-s2-1', 'support'],
    ['customer-s2-1', 'backstage-s2-1', 'interaction'],
  ],
});
const ids = (records: readonly { readonly id: string }[]) => records.map(record => record.id);

describe('reading order', () => {
  test('lanes follow their kinds, whatever their keys', () => {
    expect(ids(orderedLanes(drawn))).toEqual(['evidence', 'customer', 'frontstage', 'backstage', 'support']);
  });

  test('steps follow their stages first', () => {
    const staged = withRecords(
      withRecords(drawn, 'stage', [makeStage({ id: 'first', orderKey: 'B' })]),
      'step',
      [makeStep({ id: 'z', stageId: 'first', orderKey: 'z' })],
    );
    expect(ids(orderedStages(staged))).toEqual(['first', 'stage']);
    expect(ids(orderedSteps(staged))).toEqual(['z', 's1', 's2']);
  });

  test('moments are numbered step by step, lane by lane, then by their order on the card', () => {
    const judged = withRecords(drawn, 'moment', [
      makeMoment({ id: 'parked', cardId: 'customer-s2-1' }),
      makeMoment({ id: 'second', cardId: 'frontstage-s1-1', orderKey: 'k' }),
      makeMoment({ id: 'first', cardId: 'frontstage-s1-1', orderKey: 'C' }),
      makeMoment({ id: 'seen', cardId: 'evidence-s1-1' }),
    ]);
    expect([...momentNumbers(judged)]).toEqual([
      ['seen', 1],
      ['first', 2],
      ['second', 3],
      ['parked', 4],
    ]);
  });

  test('an edit elsewhere leaves the remembered order standing', () => {
    const other = withRecords(drawn, 'role', [makeRole({ id: 'advisor' })]);
    expect(orderedSteps(other)).toBe(orderedSteps(drawn));
    expect(orderedCards(other)).toBe(orderedCards(drawn));
    const moved = withRecords(drawn, 'card', [
      makeCard({ id: 'new', laneId: 'customer', stepId: 's2', orderKey: 'k' }),
    ]);
    expect(orderedCards(moved)).not.toBe(orderedCards(drawn));
    expect(orderedSteps(moved)).toBe(orderedSteps(drawn));
    const kinds = withRecords(drawn, 'lane', [makeLane({ id: 'evidence', kind: 'support', orderKey: 'zz' })]);
    expect(ids(orderedCards(kinds)).indexOf('evidence-s1-1')).toBeGreaterThan(0);
  });

  test('every card is in exactly one cell and read exactly once (SPEC.md I4, I5)', () => {
    fc.assert(
      fc.property(blueprintArbitrary(40), blueprint => {
        const fromCells = orderedSteps(blueprint).flatMap(step =>
          orderedLanes(blueprint).flatMap(lane => ids(cellCards(blueprint, lane.id, step.id))),
        );
        expect(fromCells.toSorted()).toEqual(Object.keys(blueprint.card).toSorted());
        expect(ids(orderedCards(blueprint))).toEqual(fromCells);
      }),
    );
  });
});

describe('reading directions', () => {
  const step = orderedSteps(drawn)[1];
  const role = makeRole({ id: 'advisor' });
  const staffed = withRecords(
    withRecords(drawn, 'role', [role]),
    'lane',
    orderedLanes(drawn).map(lane => (lane.kind === 'frontstage' ? { ...lane, roleId: role.id } : lane)),
  );

  test('along the customer lane', () => {
    expect(ids(cardsOfCustomer(drawn))).toEqual(['customer-s1-1', 'customer-s1-2', 'customer-s2-1']);
  });

  test('along a role, by the lane or by the card itself', () => {
    const helped = withRecords(staffed, 'card', [
      makeCard({ id: 'backstage-s2-1', laneId: 'backstage', stepId: 's2', roleId: 'advisor' }),
    ]);
    expect(ids(cardsOfRole(staffed, role.id))).toEqual(['frontstage-s1-1', 'frontstage-s2-1']);
    expect(ids(cardsOfRole(helped, role.id))).toEqual([
      'frontstage-s1-1',
      'frontstage-s2-1',
      'backstage-s2-1',
    ]);
  });

  test('down a column, with what reaches into it', () => {
    const wide = withRecords(drawn, 'card', [
      makeCard({ id: 'support-s1-1', laneId: 'support', stepId: 's1', span: 2 }),
    ]);
    expect(step === undefined ? [] : ids(cardsOfColumn(wide, step.id))).toEqual([
      'evidence-s2-1',
      'customer-s2-1',
      'frontstage-s2-1',
      'backstage-s2-1',
      'support-s1-1',
    ]);
  });

  test('along a line: what crosses it, evidence left out', () => {
    expect(ids(linksAcross(drawn, 'interaction'))).toEqual([
      'customer-s1-1--frontstage-s1-1',
      'customer-s2-1--backstage-s2-1',
    ]);
    expect(ids(linksAcross(drawn, 'visibility'))).toEqual([
      'customer-s2-1--backstage-s2-1',
      'backstage-s2-1--frontstage-s2-1',
    ]);
    expect(linksAcross(drawn, 'internalInteraction')).toEqual([]);
  });
});
