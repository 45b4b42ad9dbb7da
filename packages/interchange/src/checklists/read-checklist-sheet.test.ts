import { validateChecklist } from '@truthline/audit';
import { LANGUAGES } from '@truthline/blueprint';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../table/cell.ts';
import { withCells, workbookOf, type Place } from '../testing/workbook.ts';
import { exampleChecklist, writeChecklistTemplate } from './example-checklist.ts';
import { readChecklistSheet } from './read-checklist-sheet.ts';
import { describeSheetProblem } from './sheet-problem-texts.ts';

const template = await writeChecklistTemplate('en');

const problemsOf = async (bytes: Uint8Array) => {
  const read = await readChecklistSheet(bytes);
  return read.ok ? [] : read.error;
};
const changed = async (...changes: readonly (readonly [Place, Cell])[]) =>
  problemsOf(await withCells(template, changes));

// Rows of the example: the header, the line of remarks, then A-01 in row 3 and so on.
const item = (row: number, column: string): Place => ['items', row, column];

describe('a bad workbook is answered cell by cell', () => {
  test.each<[what: string, place: Place, cell: Cell, code: string, values: object]>([
    ['no section', item(3, 'section'), null, 'missingCell', {}],
    ['a section that is not there', item(3, 'section'), 'Z', 'unknownSection', { found: 'Z' }],
    ['an item twice', item(4, 'item'), 'A-01', 'duplicateKey', { found: 'A-01', other: 3 }],
    ['a key with a space', item(17, 'item'), 'B 09', 'unreadableKey', { found: 'B 09' }],
    ['a type there is not', item(17, 'type'), 'stars', 'unknownWord', { found: 'stars' }],
    ['a weight in words', item(3, 'weight'), 'heavy', 'unreadableNumber', { found: 'heavy' }],
    ['no weight at all', item(3, 'weight'), 0, 'numberNotAbove', { limit: 0 }],
    ['a weight beyond measure', item(3, 'weight'), 5000, 'numberTooLarge', { limit: 1000 }],
    ['neither yes nor no', item(3, 'critical'), 'maybe', 'notAFlag', { found: 'maybe' }],
    ['bands in prose', item(4, 'bands'), 'fast', 'unreadableBand', { found: 'fast' }],
    ['a band worth too much', item(4, 'bands'), '<=9 → 7', 'numberTooLarge', { limit: 1 }],
    ['a unit for yes and no', item(3, 'unit'), 's', 'notForType', { type: 'yesNo' }],
    ['no unit for a measure', item(4, 'unit'), null, 'missingCell', {}],
    ['a condition in prose', item(4, 'shownIf'), 'if greeted', 'unreadableCondition', {}],
    ['a condition on nothing', item(4, 'shownIf'), 'X-1 = yes', 'unknownItem', { found: 'X-1' }],
    ['half a file', item(12, 'least'), 1.5, 'notWhole', { found: '1.5' }],
    ['a kind there is not', item(3, 'kinds'), 'self; secret', 'unknownWord', {}],
    ['a text without end', item(3, 'question.en'), 'x'.repeat(2001), 'textTooLong', { limit: 2000 }],
    ['a repeat that is not there', item(8, 'repeat'), 'fax', 'unknownGroup', { found: 'fax' }],
    ['a lane there is not', item(3, 'lane'), 'upstairs', 'unknownWord', { found: 'upstairs' }],
    ['an option of nobody', ['options', 3, 'item'], 'X-1', 'unknownItem', { found: 'X-1' }],
    ['an option twice', ['options', 4, 'option'], 'met', 'duplicateKey', { found: 'met', other: 3 }],
    ['a level without worth', ['options', 3, 'score'], null, 'missingCell', {}],
    ['a tick that is worth something', ['options', 6, 'score'], 1, 'notForType', { type: 'multi' }],
    ['a group in no section', ['groups', 3, 'section'], 'Z', 'unknownSection', { found: 'Z' }],
    ['a pass mark beyond 100', ['sections', 3, 'passMark'], 101, 'numberTooLarge', { limit: 100 }],
  ])('%s', async (_, place, cell, code, values) => {
    const problems = await changed([place, cell]);
    const [sheet, row, column] = place;
    expect(problems).toContainEqual(
      expect.objectContaining({ sheet, row, column, code, values: expect.objectContaining(values) }),
    );
    for (const problem of problems)
      for (const language of LANGUAGES)
        expect(describeSheetProblem(problem, language)).not.toMatch(/\{\{|undefined/);
  });

  test('every problem is told at once, and settings by the row they stand in', async () => {
    const problems = await changed(
      [item(3, 'weight'), 'heavy'],
      [item(9, 'type'), 'stars'],
      [['settings', 6, 'value'], 'plenty'],
      [['settings', 7, 'setting'], 'colour'],
    );
    expect(problems.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([
      ['settings', 7, 'setting', 'unknownSetting'],
      ['settings', 6, 'passMark', 'unreadableNumber'],
      ['items', 3, 'weight', 'unreadableNumber'],
      ['items', 9, 'type', 'unknownWord'],
    ]);
  });

  test('columns and sheets that are missing, unknown or repeated', async () => {
    const problems = await problemsOf(
      await workbookOf({
        items: [['section', 'item', 'Question', 'weight', 'weight', '# mine']],
        settings: [
          ['setting', 'value'],
          ['title.en', 'T'],
        ],
        options: [['item'], ['a']],
      }),
    );
    expect(problems.map(({ sheet, column, code }) => [sheet, column, code])).toEqual([
      ['items', 'Question', 'unknownColumn'],
      ['items', 'weight', 'repeatedColumn'],
      ['options', 'option', 'missingColumn'],
      ['sections', null, 'missingSheet'],
    ]);
  });

  test('a file that is no checklist, and one that is no workbook', async () => {
    expect(await problemsOf(await workbookOf({ prices: [['a']] }))).toMatchObject([
      { code: 'notAChecklist' },
    ]);
    expect(await problemsOf(new TextEncoder().encode('item,question'))).toMatchObject([
      { code: 'unreadableFile' },
    ]);
  });
});

describe('what a consultant writes', () => {
  const written = async (...changes: readonly (readonly [Place, Cell])[]) => {
    const read = await readChecklistSheet(await withCells(template, changes));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value.content;
  };

  test('the example can be published as it stands', () => {
    expect(validateChecklist(exampleChecklist)).toEqual([]);
  });

  test('three cells are an item; all else is as in a new one', async () => {
    const read = await readChecklistSheet(
      await workbookOf({
        settings: [
          ['setting', 'value'],
          ['title.zh', '晨检'],
        ],
        sections: [
          ['section', 'name.zh'],
          ['A', '门口'],
        ],
        items: [
          ['question.zh', 'item', 'section'],
          ['# 备注', null, null],
          ['灯亮着吗？', 1, 'A'],
        ],
      }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        content: {
          title: { zh: '晨检', en: '' },
          items: [{ id: '1', momentId: 'mot-1', scale: { type: 'yesNo' }, weight: 1, critical: false }],
        },
      },
    });
  });

  test('full-width signs, other arrows, times and yes in Chinese are understood', async () => {
    const { items } = await written(
      [item(3, 'critical'), '是'],
      [item(4, 'bands'), '＜=３０：１；≤60 -> 0.5\n5 => 0'],
      [item(10, 'bands'), '<= 11:30 : 1'],
      [item(4, 'shownIf'), 'A-01 ≠ no'],
    );
    expect(items[0]).toMatchObject({ critical: true });
    expect(items[1]).toMatchObject({
      scale: {
        bands: [
          { comparison: '<=', value: 30, score: 1 },
          { comparison: '<=', value: 60, score: 0.5 },
          { comparison: '=', value: 5, score: 0 },
        ],
      },
      shownIf: { match: 'all', tests: [{ itemId: 'A-01', is: 'differs', value: false }] },
    });
    expect(items[7]).toMatchObject({ scale: { bands: [{ value: 690, score: 1 }] } });
  });

  test('what looks like a formula stays text', async () => {
    const formula = '=HYPERLINK("http://elsewhere","click")';
    const { items } = await written([item(3, 'question.en'), formula]);
    expect(items[0]?.question.en).toBe(formula);
  });
});
