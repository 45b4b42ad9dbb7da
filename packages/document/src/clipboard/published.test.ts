import {
  checkInvariants,
  lintBlueprint,
  orderedLanes,
  orderedStages,
  orderedSteps,
  pathTimes,
  type Blueprint,
  type LaneKind,
} from '@truthline/blueprint';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { carryOut, empty, pasteOptions } from '../testing/pasting.ts';
import { triple } from '../testing/triple.ts';
import { pasteRecognised, recognisePaste } from './recognise-paste.ts';

/** The published blueprints B1–B4, as people would copy them out of a spreadsheet, a page or their notes. */
const read = (name: string) =>
  readFileSync(new URL(`../../fixtures/pasted/${name}`, import.meta.url), 'utf8');

const pasteContent = (
  blueprint: Blueprint,
  content: { html: string | null; text: string },
  options = pasteOptions(),
) => {
  const recognised = recognisePaste(blueprint, content);
  if (!recognised.ok) throw new Error(JSON.stringify(recognised.error));
  return carryOut(blueprint, pasteRecognised(blueprint, recognised.value, null, options));
};
const pasteInto = (blueprint: Blueprint, name: string, options = pasteOptions()) =>
  pasteContent(
    blueprint,
    name.endsWith('.html') ? { html: read(name), text: '' } : { html: null, text: read(name) },
    options,
  );
const countIn = (blueprint: Blueprint, kind: LaneKind) =>
  Object.values(blueprint.card).filter(card => blueprint.lane[card.laneId]?.kind === kind).length;
const kinds = (blueprint: Blueprint) => orderedLanes(blueprint).map(lane => lane.kind);

describe.each(['b1-burger.tsv', 'b1-burger.txt'])('B1, the burger restaurant, from %s', name => {
  test('4 steps, 51 cards of 41 texts, no link', () => {
    const { after, pasted } = pasteInto(empty, name);
    expect(checkInvariants(after)).toEqual([]);
    expect(orderedSteps(after).map(step => step.name.en)).toEqual([
      'Decide and look up how to get to the restaurant',
      'Arrive at the restaurant and order',
      'Find a table and eat the burger',
      'Clean up and leave the restaurant',
    ]);
    expect(kinds(after)).toEqual(['customer', 'frontstage', 'backstage', 'support']);
    expect(kinds(after).map(kind => countIn(after, kind))).toEqual([4, 20, 10, 17]);
    expect(new Set(Object.values(after.card).map(card => card.text.en)).size).toBe(41);
    expect(after.link).toEqual({});
    expect(pasted.added).toEqual({ cards: 51, lanes: 4, steps: 4, stages: 1 });
  });
});

describe.each(['b2-car-service.md', 'b2-car-service.txt'])('B2, fail-safing a car service, from %s', name => {
  test('4 stages, 18 cards, 16 failure points with their preventions', () => {
    const { after } = pasteInto(empty, name);
    expect(orderedStages(after).map(stage => stage.name.en)).toEqual([
      '1 Preliminary',
      '2 Diagnosis',
      '3 Perform work',
      '4 Billing, retrieval',
    ]);
    expect(orderedSteps(after)).toHaveLength(4);
    expect(kinds(after).map(kind => [kind, countIn(after, kind)])).toEqual([
      ['customer', 7],
      ['frontstage', 5],
      ['backstage', 6],
    ]);
    const failures = Object.values(after.failurePoint);
    expect(failures).toHaveLength(16);
    expect(failures.every(point => point.prevention !== null)).toBe(true);
    expect(failures.find(point => point.mode.en === 'arrival unnoticed')?.prevention?.en).toBe('bell chain');
  });
});

test('B3, the coffee shop with flags: 3 steps, 28 cards, 3 moments, 2 failure points, 4.5–7.5 min', () => {
  const { after, pasted } = pasteInto(empty, 'b3-coffee-shop.tsv');
  const count = (step: string) =>
    Object.values(after.card).filter(card => after.step[card.stepId]?.name.en === step).length;
  expect(['ORDER', 'PREPARE', 'DELIVER'].map(count)).toEqual([11, 9, 8]);
  expect(Object.values(after.moment).map(moment => moment.name.en)).toEqual([
    'Review menu',
    'Collect drink',
    'Greet customer',
  ]);
  expect(Object.values(after.failurePoint).map(point => after.card[point.cardId]?.text.en)).toEqual([
    'Pull espresso shot',
    'Bean supply',
  ]);
  const { standardSeconds, acceptableSeconds } = pathTimes(after);
  expect([standardSeconds / 60, (acceptableSeconds ?? 0) / 60]).toEqual([4.5, 7.5]);
  expect(pasted.proposedWaits.map(id => after.card[id]?.text.en)).toEqual(['Wait']);
});

test('B4, a grid connection: the certificate keeps the last step from being a finding', () => {
  const { after } = pasteInto(empty, 'b4-grid-connection.html');
  expect(orderedSteps(after).map(step => step.name.en)).toEqual([
    'Application',
    'Quotation',
    'Site works',
    'Energisation',
  ]);
  expect(kinds(after).map(kind => countIn(after, kind))).toEqual([4, 4, 3, 3, 3]);
  const alone = (blueprint: Blueprint) =>
    lintBlueprint(blueprint).findings.filter(({ rule }) => rule === 'L05').length;
  expect(alone(after)).toBe(0);
  const certificate = Object.values(after.card).find(card => card.text.en === 'Energisation certificate');
  const without = triple(after, { type: 'card.remove', cardIds: [certificate?.id] });
  expect(alone(without)).toBe(1);
});

test('pasted once more, the same table finds its lanes and steps', () => {
  const { after } = pasteInto(empty, 'b1-burger.tsv');
  const { pasted } = pasteInto(after, 'b1-burger.tsv', pasteOptions('en', 'q'));
  expect(pasted.added).toEqual({ cards: 51, lanes: 0, steps: 0, stages: 0 });
});

test('the example of docs/paste.md means what the page says', () => {
  const page = readFileSync(new URL('../../../../docs/paste.md', import.meta.url), 'utf8');
  const text = /```text\n([^`]+)```/u.exec(page)?.[1] ?? '';
  const { after } = pasteContent(empty, { html: null, text });
  expect(orderedStages(after).map(stage => stage.name.en)).toEqual(['Reception']);
  expect(orderedSteps(after).map(step => step.name.en)).toEqual([
    'Calls for an appointment',
    'Arrives with the car',
  ]);
  expect(kinds(after)).toEqual(['customer', 'frontstage', 'frontstage', 'backstage']);
  expect(Object.values(after.moment).map(moment => moment.name.en)).toEqual(['Greets the customer by name']);
  expect(Object.values(after.failurePoint).map(point => point.prevention?.en)).toEqual([
    'a bell at the door',
  ]);
});
