import { orderedStages, orderedSteps, type Blueprint } from '@truthline/blueprint';
import { makeLane, makeRole, withRecords } from '@truthline/blueprint/testing';
import { describe, expect, test } from 'vitest';
import { at, carryOut, empty, pasteOptions, problemOf } from '../testing/pasting.ts';
import { sketch, triple } from '../testing/triple.ts';
import { pasteLines } from './paste-lines.ts';
import type { PasteCell } from './pasted.ts';

const paste = (
  blueprint: Blueprint,
  text: string,
  cell: PasteCell | null = null,
  language: 'zh' | 'en' = 'en',
) => pasteLines(blueprint, text, cell, pasteOptions(language));
const pasted = (...given: Parameters<typeof paste>) => carryOut(given[0], paste(...given)).after;
const problem = (...given: Parameters<typeof paste>) => problemOf(paste(...given));
/** Lane, step and text of every card, as they were pasted. */
const drawn = (blueprint: Blueprint, language: 'zh' | 'en' = 'en') =>
  Object.values(blueprint.card).map(
    card =>
      `${blueprint.lane[card.laneId]?.kind} | ${blueprint.step[card.stepId]?.name[language]} | ${card.text[language]}`,
  );

describe('lines into an empty blueprint', () => {
  test('every line of the customer opens a step of its name; the others belong to it', () => {
    expect(
      drawn(
        pasted(empty, 'customer: Calls\nfront: Answers; Asks\n\nCustomer actions: Arrives\nback: Looks up'),
      ),
    ).toEqual([
      'customer | Calls | Calls',
      'frontstage | Calls | Answers',
      'frontstage | Calls | Asks',
      'customer | Arrives | Arrives',
      'backstage | Arrives | Looks up',
    ]);
  });

  test('in Chinese, with full-width colons and semicolons', () => {
    const after = pasted(empty, '# 预约\n顾客：来电\n前台：接听；登记\n有形展示：官网', null, 'zh');
    expect(drawn(after, 'zh')).toEqual([
      'customer | 来电 | 来电',
      'frontstage | 来电 | 接听',
      'frontstage | 来电 | 登记',
      'evidence | 来电 | 官网',
    ]);
    expect(orderedStages(after).map(stage => stage.name)).toEqual([{ zh: '预约', en: '' }]);
  });

  test('stages and named steps, with a time; in a named step the customer may do several things', () => {
    const after = pasted(
      empty,
      '# Visit\n## Order (1-2 min)\ncustomer: Reads\ncustomer: Orders\nstage: After\nstep: Leave\nfront: Thanks',
    );
    expect(
      orderedSteps(after).map(step => [step.name.en, step.standardSeconds, step.acceptableSeconds]),
    ).toEqual([
      ['Order', 60, 120],
      ['Leave', null, null],
    ]);
    expect(orderedStages(after).map(stage => stage.name.en)).toEqual(['Visit', 'After']);
    expect(drawn(after)).toEqual([
      'customer | Order | Reads',
      'customer | Order | Orders',
      'frontstage | Leave | Thanks',
    ]);
  });

  test('a line without a lane goes on in the one before; bullets go, flags become what they mean', () => {
    const after = pasted(empty, 'customer: ★ Tastes\n- ⏳ Waits\nfront: ! Serves\nfailure: cold → keep warm');
    expect(drawn(after)).toEqual([
      'customer | Tastes | Tastes',
      'customer | Waits | Waits',
      'frontstage | Waits | Serves',
    ]);
    expect(Object.values(after.moment).map(moment => moment.name.en)).toEqual(['Tastes']);
    expect(Object.keys(after.waitPoint)).toHaveLength(1);
    expect(Object.values(after.failurePoint).map(point => [point.mode.en, point.prevention?.en])).toEqual([
      ['', undefined],
      ['cold', 'keep warm'],
    ]);
  });

  test('a lane of its own name', () => {
    const after = pasted(empty, 'front / Receptionist: Greets\nfront: Repairs\nReceptionist: Smiles');
    expect(Object.values(after.lane).map(lane => [lane.kind, lane.name.en])).toEqual([
      ['frontstage', 'Receptionist'],
    ]);
    expect(drawn(after)).toHaveLength(3);
  });
});

describe('lines into a drawing', () => {
  const advised = withRecords(
    withRecords(sketch, 'role', [
      makeRole({ id: 'advisor', name: { zh: '服务顾问', en: 'Service advisor' } }),
    ]),
    'lane',
    [makeLane({ ...sketch.lane['frontstage2'], id: 'frontstage2', kind: 'frontstage', roleId: 'advisor' })],
  );

  test('begin at the cell; new steps come in between only where the customer does something already', () => {
    const after = pasted(
      sketch,
      'customer: Waves\nsupport: Camera\ncustomer: Drives in',
      at('customer', 's1'),
    );
    expect(orderedSteps(after).map(step => step.name.en)).toEqual([
      'Book',
      'Waves',
      'Drives in',
      'Arrive',
      'Leave',
    ]);
  });

  test('a step where the customer does nothing yet is taken', () => {
    const bare = triple(sketch, { type: 'card.remove', cardIds: ['customer-s2-1', 'customer-s2-2'] });
    const after = pasted(bare, 'customer: Waves', at('customer', 's1'));
    expect(orderedSteps(after)).toHaveLength(3);
    expect(drawn(after).at(-1)).toBe('customer | Arrive | Waves');
  });

  test('a lane is found by its name or that of its role; of several of a kind the chosen one is meant', () => {
    const found = (text: string, lane: string) => {
      const after = pasted(advised, text, at(lane, 's3'));
      return Object.values(after.card).at(-1)?.laneId;
    };
    expect(found('服务顾问：检查', 'customer')).toBe('frontstage2');
    expect(found('service-advisor: Inspects', 'customer')).toBe('frontstage2');
    expect(found('front: Inspects', 'frontstage2')).toBe('frontstage2');
    expect(found('front: Inspects', 'support')).toBe('frontstage');
  });

  test('text in which nothing is a lane becomes cards of the chosen one, colons and all', () => {
    const after = pasted(sketch, 'Note: bring the form\nat 10:30', at('support', 's3'));
    expect(drawn(after).slice(-2)).toEqual([
      'support | Leave | Note: bring the form',
      'support | Leave | at 10:30',
    ]);
  });
});

describe('what cannot be pasted', () => {
  test('a word that is no lane, with its line', () => {
    expect(problem(empty, 'customer: Calls\n\nkitchen: Fries')).toEqual({
      reason: 'unknownLane',
      line: 3,
      word: 'kitchen',
    });
  });

  test.each([
    ['text before any lane', 'Calls\ncustomer: Arrives', { reason: 'noLane', line: 1 }],
    ['a failure before any card', 'failure: late', { reason: 'noCard', line: 1 }],
    ['nothing', ' \n\t', { reason: 'nothingToPaste' }],
    ['a card too long', `customer: ${'x'.repeat(2001)}`, { reason: 'textTooLong', line: 1, limit: 2000 }],
    ['too many cards', 'front: a; b\n'.repeat(501), { reason: 'tooManyCards', count: 1002, limit: 1000 }],
    ['too much text', 'x'.repeat(2_000_001), { reason: 'tooMuchText', limit: 2_000_000 }],
  ])('%s', (_, text, expected) => {
    expect(problem(empty, text)).toEqual(expected);
  });

  test('a cell that is gone', () => {
    expect(problem(sketch, 'front: Greets', at('gone', 's1'))).toEqual({ reason: 'placeGone' });
  });
});
