import { orderedLanes, orderedStages, orderedSteps, type Blueprint } from '@truthline/blueprint';
import { describe, expect, test } from 'vitest';
import { at, carryOut, empty, pasteOptions, problemOf } from '../testing/pasting.ts';
import { sketch, triple } from '../testing/triple.ts';
import { pasteTable } from './paste-table.ts';
import type { PasteCell } from './pasted.ts';
import { readTable } from './read-table.ts';

const paste = (blueprint: Blueprint, text: string, cell: PasteCell | null = null) => {
  const isHtml = text.startsWith('<');
  const table = readTable({ html: isHtml ? text : null, text: isHtml ? '' : text });
  if (table === null) throw new Error('no table');
  return pasteTable(blueprint, table, cell, pasteOptions());
};
const pasted = (...given: Parameters<typeof paste>) => carryOut(given[0], paste(...given)).after;
const problem = (...given: Parameters<typeof paste>) => problemOf(paste(...given));
const cell = (blueprint: Blueprint, lane: string, step: string) =>
  Object.values(blueprint.card)
    .filter(card => card.laneId === lane && card.stepId === step)
    .toSorted((one, other) => (one.orderKey < other.orderKey ? -1 : 1))
    .map(card => card.text.en);
const steps = (blueprint: Blueprint) => orderedSteps(blueprint).map(step => step.name.en);

describe('a block of cells at a chosen one', () => {
  test('rows go to the lanes from there on, columns to the steps, below what is there', () => {
    const after = pasted(sketch, 'a\tb\nc\td', at('customer', 's1'));
    expect(cell(after, 'customer', 's1')).toEqual(['Call', 'a']);
    expect(cell(after, 'customer', 's2')).toEqual(['Park', 'Wait', 'b']);
    expect(cell(after, 'frontstage', 's1')).toEqual(['Answer', 'c']);
    expect(cell(after, 'frontstage', 's2')).toEqual(['Greet', 'd']);
  });

  test('beyond the last step new ones are made; beyond the last lane nothing is guessed', () => {
    expect(steps(pasted(sketch, 'a\tb\tc', at('support', 's2')))).toEqual(['Book', 'Arrive', 'Leave', '']);
    expect(problem(sketch, 'a\t\nb\t\nc\t', at('frontstage2', 's1'))).toEqual({
      reason: 'lanesRunOut',
      rows: 3,
      lanes: 2,
    });
  });

  test('the first row is a header where it names steps', () => {
    const after = pasted(sketch, 'leave\tBOOK\nx\ty', at('support', 's1'));
    expect([cell(after, 'support', 's3'), cell(after, 'support', 's1')]).toEqual([['x'], ['Calendar', 'y']]);
  });

  test('the first column says the lanes where it names them, wherever it was pasted', () => {
    const after = pasted(sketch, 'support\tx\ncustomer\ty', at('frontstage', 's2'));
    expect(cell(after, 'support', 's2')).toEqual(['x']);
    expect(cell(after, 'customer', 's2')).toEqual(['Park', 'Wait', 'y']);
    expect(Object.keys(after.lane)).toHaveLength(4);
  });

  test('a new header opens a step behind the column before it', () => {
    const after = pasted(sketch, '\tBook\tConfirm\tArrive\ncustomer\ta\tb\tc', null);
    expect(steps(after)).toEqual(['Book', 'Confirm', 'Arrive', 'Leave']);
  });

  test('a cell over several columns is a card over several steps', () => {
    const html = '<table><tr><td colspan=2>long</td><td>short</td></tr></table>';
    const after = pasted(sketch, html, at('support', 's1'));
    expect(Object.values(after.card).find(card => card.text.en === 'long')).toMatchObject({
      stepId: 's1',
      span: 2,
    });
    expect(cell(after, 'support', 's3')).toEqual(['short']);
  });
});

describe('a whole table into an empty blueprint', () => {
  test('stages over steps; two lanes of one kind; a drawn line and an empty row mean nothing', () => {
    const after = pasted(
      empty,
      [
        '\tBefore\t\tAfter',
        '\tCall\tVisit\tPay',
        'Customer\ta\tb\tc',
        'Line of visibility\t---\t---\t---',
        'Backstage\td\t\te',
        '\t\t\t',
        'Backstage\tf\t\t',
      ].join('\n'),
    );
    expect(orderedStages(after).map(stage => stage.name.en)).toEqual(['Before', 'After']);
    expect(orderedSteps(after).map(step => [step.name.en, after.stage[step.stageId]?.name.en])).toEqual([
      ['Call', 'Before'],
      ['Visit', 'Before'],
      ['Pay', 'After'],
    ]);
    expect(orderedLanes(after).map(lane => lane.kind)).toEqual(['customer', 'backstage', 'backstage']);
    expect(Object.keys(after.card)).toHaveLength(6);
  });

  test('turned on its side: lanes across, steps down', () => {
    const after = pasted(empty, 'step\t顾客\t前台\nCall\ta\tb\nVisit\tc\t');
    expect(steps(after)).toEqual(['Call', 'Visit']);
    expect(orderedLanes(after).map(lane => lane.kind)).toEqual(['customer', 'frontstage']);
    expect(Object.keys(after.card)).toHaveLength(3);
  });

  test('steps that are there and empty take the names', () => {
    const bare = triple(sketch, { type: 'card.remove', cardIds: Object.keys(sketch.card) });
    expect(steps(pasted(bare, 'lane\tOne\tTwo\ncustomer\ta\tb'))).toEqual(['One', 'Two', 'Leave']);
  });
});

describe('what cannot be pasted', () => {
  test.each([
    [
      'a row that is no lane',
      'lane\tCall\ncustomer\ta\nkitchen\tb\nback\tc',
      { reason: 'unknownLane', line: 3, word: 'kitchen' },
    ],
    ['a block without lanes into nothing', 'a\tb', { reason: 'noLane', line: 1 }],
    ['empty cells', ' \t\n\t ', { reason: 'nothingToPaste' }],
    [
      'failures without cards',
      'lane\tCall\tVisit\ncustomer\ta\t\nfailure\t\tlate',
      { reason: 'noCard', line: 3 },
    ],
    [
      'too many cells',
      `lane\tCall\n${'front\tx;y\n'.repeat(501)}`,
      { reason: 'tooManyCards', count: 1002, limit: 1000 },
    ],
  ])('%s', (_, text, expected) => {
    expect(problem(empty, text)).toEqual(expected);
  });
});
