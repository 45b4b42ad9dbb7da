import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import {
  emptyBlueprint,
  lintBlueprint,
  orderedLanes,
  orderedSteps,
  pathTimes,
  type Blueprint,
} from '@truthline/blueprint';
import { afterEach, expect, it } from 'vitest';
import type { EditorCore } from '../core/editor-core.ts';
import { showEditor } from '../testing/show-editor.tsx';

afterEach(cleanup);

/*
 * The published blueprints B2 to B4, drawn by hand: the keys and forms that a person uses, on the whole editor. B1 is typed
 * in a real browser (`workshop.spec.ts`).
 */

const focused = (): Element => document.activeElement ?? document.body;

const press = (
  key: string,
  { ctrl = false, shift = false }: { readonly ctrl?: boolean; readonly shift?: boolean } = {},
) =>
  act(() => {
    fireEvent.keyDown(focused(), { key, ctrlKey: ctrl, shiftKey: shift });
  });

const write = (text: string) => {
  const field = focused();
  expect(field.tagName).toMatch(/^(TEXTAREA|INPUT)$/);
  fireEvent.change(field, { target: { value: text } });
};

type Cells = readonly (readonly string[])[];

/** One lane: Enter between the cards of a cell, `on` at the end of a cell, `end` after the last. */
const row = (cells: Cells, on: () => void, end: () => void): void => {
  for (const [place, cell] of cells.entries()) {
    if (cell.length === 0) (place < cells.length - 1 ? on : end)();
    for (const [index, text] of cell.entries()) {
      write(text);
      if (index < cell.length - 1) press('Enter');
      else if (place < cells.length - 1) on();
      else end();
    }
  }
};

const tab = () => press('Tab');
const back = () => press('Tab', { shift: true });
const laneBelow = () => press('ArrowDown', { ctrl: true });
const done = () => press('Enter', { ctrl: true });

const start = (): EditorCore => {
  const core = showEditor(emptyBlueprint({ zh: '', en: 'By hand' }, 'other'));
  fireEvent.click(screen.getByRole('button', { name: 'Start the blueprint' }));
  press('Enter');
  return core;
};

/** To and fro like a plough: the lanes from the customer down, then the evidence above. */
const draw = (lanes: readonly Cells[], evidence: Cells | null): void => {
  for (const [index, cells] of lanes.entries()) {
    const there = index % 2 === 0;
    const end = index < lanes.length - 1 ? laneBelow : done;
    row(there ? cells : cells.toReversed(), there ? tab : back, end);
  }
  if (evidence === null) return;
  for (let lane = 0; lane < 6; lane += 1) press('ArrowUp', { ctrl: true });
  press('Enter');
  row(lanes.length % 2 === 0 ? evidence : evidence.toReversed(), lanes.length % 2 === 0 ? tab : back, done);
};

const found = (selector: string): HTMLElement => {
  const [first] = document.querySelectorAll<HTMLElement>(selector);
  if (first === undefined) throw new Error(`${selector} is not on the page`);
  return first;
};
const cardNamed = (name: string): HTMLElement => found(`[data-card][aria-label^="${name},"]`);

const at = (name: string): void => {
  act(() => {
    cardNamed(name).focus();
  });
};

/** From the card at the keyboard to the header of its step, and the names of this one and those after it. */
const nameSteps = (first: string, names: readonly string[]): void => {
  at(first);
  press('H', { shift: true });
  press('F2');
  for (const [index, name] of names.entries()) {
    write(name);
    press(index < names.length - 1 ? 'Tab' : 'Enter');
  }
};

const fill = (part: HTMLElement, label: string, value: string) => {
  const field = within(part).getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};

const failure = (card: string, mode: string, prevention: string): void => {
  at(card);
  press('f');
  const part = [...document.querySelectorAll<HTMLElement>('.te-part')]
    .filter(each => within(each).queryByLabelText('What can go wrong (English)') !== null)
    .at(-1);
  if (part === undefined) throw new Error('its form opens');
  fill(part, 'What can go wrong (English)', mode);
  fill(part, 'Prevention (English)', prevention);
};

const FAILURES = [
  ['calls for appointment', 'customer forgets the service', 'automatic reminder with 5 % discount'],
  ['arrives with vehicle', 'cannot find the service area', 'clear signage'],
  ['greet customer', 'arrival unnoticed', 'bell chain'],
  ['greet customer', 'not served in order', 'numbered markers'],
  ['specifies problem', 'difficulty communicating', 'joint inspection, adviser repeats'],
  ['approves service', 'does not understand the service', 'pre-printed material'],
  ['obtain vehicle information', 'wrong vehicle data', 'database'],
  ['preliminary diagnosis', 'wrong diagnosis', 'checklists'],
  ['prepare cost and time estimate', 'wrong estimate', 'itemised checklists'],
  ['waiting room or shuttle provided', 'shuttle inconvenient', 'seats allocated at booking'],
  ['perform required work', 'parts not in stock', 'signal at order point'],
  ['pays bill', 'customer not located', 'beepers'],
  ['present bill', 'bill illegible', 'plain paper copy'],
  ['departs', 'no feedback', 'postcard with the keys'],
  ['retrieve and clean vehicle', 'car not cleaned', 'runner inspects'],
  ['retrieve and clean vehicle', 'slow retrieval', 'cashier entry alerts runners'],
] as const;

const drawn = (core: EditorCore) => {
  const { blueprint } = core.document.state();
  const count = (table: keyof Blueprint) => Object.keys(blueprint[table]).length;
  const lanes = orderedLanes(blueprint);
  return {
    stages: count('stage'),
    steps: orderedSteps(blueprint).map(step => step.name.en),
    cards: lanes.map(lane => Object.values(blueprint.card).filter(card => card.laneId === lane.id).length),
    moments: count('moment'),
    failures: count('failurePoint'),
    waits: count('waitPoint'),
    links: count('link'),
  };
};

it('B3, the coffee shop: 28 cards in 3 steps, 3 moments, 2 failure points, 4.5 to 7.5 minutes', () => {
  const core = start();
  draw(
    [
      [['Review menu', 'Place order', 'Pay'], ['Wait'], ['Collect drink', 'Leave']],
      [
        ['Greet customer', 'Take order', 'Process payment'],
        ['Call name when ready'],
        ['Hand over drink', 'Thank customer'],
      ],
      [['Print ticket'], ['Pull espresso shot', 'Steam milk', 'Assemble drink'], ['Quality check']],
      [['POS system', 'Payment gateway'], ['Coffee machine', 'Bean supply'], ['Cup inventory']],
    ],
    [
      ['Menu board', 'POS terminal'],
      ['Order ticket', 'Coffee machine'],
      ['Branded cup', 'Receipt'],
    ],
  );
  nameSteps('Review menu', ['ORDER', 'PREPARE', 'DELIVER']);
  for (const card of ['Review menu', 'Collect drink', 'Greet customer']) {
    at(card);
    press('t');
  }
  for (const card of ['Pull espresso shot', 'Bean supply']) {
    at(card);
    press('f');
  }
  at('Wait');
  press('w');
  for (const [card, standard, accepted] of [
    ['Review menu', '1', '2'],
    ['Wait', '3', '5'],
    ['Leave', '0.5', '0.5'],
  ] as const) {
    at(card);
    press('H', { shift: true });
    const details = found('.te-panel, aside');
    fill(details, 'Standard time', standard);
    fill(details, 'Accepted time', accepted);
  }
  expect(drawn(core)).toEqual({
    stages: 1,
    steps: ['ORDER', 'PREPARE', 'DELIVER'],
    cards: [6, 6, 6, 5, 5],
    moments: 3,
    failures: 2,
    waits: 1,
    links: 0,
  });
  const times = pathTimes(core.document.state().blueprint);
  expect([times.standardSeconds / 60, (times.acceptableSeconds ?? 0) / 60]).toEqual([4.5, 7.5]);
});

it('B2, the car service: 4 stages, 18 cards, 16 failure points, each with what prevents it', () => {
  const core = start();
  press('Escape');
  // Up to the header of the stage: its name, then one stage after the other, each with its step.
  press('H', { shift: true });
  press('ArrowUp');
  press('F2');
  write('1 Preliminary');
  press('Enter');
  for (const name of ['2 Diagnosis', '3 Perform work', '4 Billing, retrieval']) {
    press('n');
    write(name);
    press('Enter');
  }
  for (let stage = 0; stage < 3; stage += 1) press('ArrowLeft');
  press('ArrowDown');
  press('ArrowDown');
  press('ArrowDown', { ctrl: true });
  press('Enter');
  draw(
    [
      [
        ['calls for appointment', 'arrives with vehicle'],
        ['specifies problem', 'approves service'],
        ['waits or leaves'],
        ['pays bill', 'departs'],
      ],
      [
        ['greet customer'],
        ['obtain vehicle information', 'preliminary diagnosis'],
        ['waiting room or shuttle provided'],
        ['present bill'],
      ],
      [
        ['schedule appointment'],
        ['detailed diagnosis', 'prepare cost and time estimate'],
        ['perform required work'],
        ['prepare invoice', 'retrieve and clean vehicle'],
      ],
    ],
    null,
  );
  for (const [card, mode, prevention] of FAILURES) failure(card, mode, prevention);
  const { blueprint } = core.document.state();
  expect(drawn(core).steps).toHaveLength(4);
  expect(drawn(core)).toMatchObject({ stages: 4, failures: 16, moments: 0, links: 0 });
  expect(drawn(core).cards).toEqual([0, 7, 5, 6, 0]);
  expect(new Set(orderedSteps(blueprint).map(step => step.stageId)).size).toBe(4);
  expect(Object.values(blueprint.failurePoint).map(point => [point.mode.en, point.prevention?.en])).toEqual(
    FAILURES.map(([, mode, prevention]) => [mode, prevention]),
  );
});

it('B4, the grid connection: step 4 is silent with its certificate, and asks for one without', () => {
  const core = start();
  draw(
    [
      [['Submits application'], ['Reviews quotation'], ['Grants site access'], ['Receives power']],
      [['Portal confirms receipt'], ['Assessor issues quotation'], ['Field team attends site'], []],
      [['Capacity study run'], ['Design approved'], ['Works scheduled'], []],
      [['GIS capacity data'], ['Asset register records'], ['Billing setup'], []],
    ],
    [['Connection portal page'], ['Quotation letter'], ['Site notice'], ['Energisation certificate']],
  );
  nameSteps('Submits application', ['Application', 'Quotation', 'Site works', 'Energisation']);
  expect(drawn(core)).toEqual({
    stages: 1,
    steps: ['Application', 'Quotation', 'Site works', 'Energisation'],
    cards: [4, 4, 3, 3, 3],
    moments: 0,
    failures: 0,
    waits: 0,
    links: 0,
  });
  const unserved = () =>
    lintBlueprint(core.document.state().blueprint).findings.filter(({ rule }) => rule === 'L05');
  expect(unserved()).toEqual([]);
  at('Energisation certificate');
  press('Delete');
  expect(unserved()).toHaveLength(1);
});
