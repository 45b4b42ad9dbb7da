import { describe, expect, it } from 'vitest';
import { sampleChecklist, sampleDealers } from '../testing/sample-checklist.ts';
import type { Cell, Table } from '../table/cell.ts';
import { writeCsv } from '../table/csv.ts';
import { writeWorkbook } from '../table/xlsx.ts';
import { readWaveResults, readWaveTable, type WaveSource } from './read-wave-results.ts';
import { VISIT_LIMIT } from './wave-columns.ts';
import { PROBLEM_LIMIT } from '../table/placed-problem.ts';
import type { WaveProblem } from './wave-problem.ts';

const source: WaveSource = {
  version: sampleChecklist,
  kind: 'mystery',
  dealers: sampleDealers,
  days: { from: '2026-10-01', to: '2026-11-30' },
  language: 'en',
};

const header: readonly Cell[] = [
  'truthline/sample/2',
  'dealer',
  'date',
  'time',
  'auditor',
  'Q-yes',
  'Q-level',
  'Q-multi',
  'Q-minutes',
  'Q-rings',
  'Q-share',
];
const good: readonly Cell[] = ['V-1', 'HB01', '2026-11-21', '09:30', 'Wu', 'Yes', 'Met', 'All', 12, 3, 95];

/** The good row with some cells changed, by the word in the header. */
const rowWith = (changes: Readonly<Record<string, Cell>>): readonly Cell[] =>
  good.map(
    (cell, index) => changes[String(header[index])] ?? (String(header[index]) in changes ? null : cell),
  );

const problemsOf = (table: Table): readonly WaveProblem[] => {
  const read = readWaveTable(table, source);
  return read.ok ? [] : read.error;
};

const answersOf = (changes: Readonly<Record<string, Cell>>) => {
  const read = readWaveTable([header, rowWith(changes)], source);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return new Map(read.value[0]?.answers.map(answer => [answer.itemId, answer]));
};

describe('a good file', () => {
  it('gives one visit a row, in UTC, with the items a mystery shopper is asked', () => {
    const read = readWaveTable([header, good], source);
    expect(read).toEqual({
      ok: true,
      value: [
        {
          key: 'sample|2|HB01|2026-11-21T09:30|V-1',
          row: 2,
          dealerId: 'dealer-1',
          visitNumber: 'V-1',
          auditorName: 'Wu',
          startedAt: '2026-11-21T01:30:00.000Z',
          answers: [
            { itemId: 'Q-yes', state: 'answered', value: { type: 'yesNo', yes: true }, note: '' },
            { itemId: 'Q-level', state: 'answered', value: { type: 'ordinal', level: 'met' }, note: '' },
            {
              itemId: 'Q-multi',
              state: 'answered',
              value: { type: 'multi', ticked: ['body', 'fuel', 'seat'] },
              note: '',
            },
            { itemId: 'Q-minutes', state: 'answered', value: { type: 'measure', measured: 12 }, note: '' },
            { itemId: 'Q-rings', state: 'answered', value: { type: 'measure', measured: 3 }, note: '' },
            { itemId: 'Q-share', state: 'answered', value: { type: 'measure', measured: 95 }, note: '' },
          ],
        },
      ],
    });
  });

  it('is read whatever the order of its columns, and remarks and blank rows are passed over', () => {
    const turned = [header, ['# only for people'], [], good].map(row => [
      row[0] ?? null,
      ...row.slice(1).toReversed(),
    ]);
    expect(problemsOf(turned)).toEqual([]);
  });

  it.each([
    ['是', true],
    ['否', false],
    ['YES', true],
    ['n', false],
    ['√', true],
  ])('understands %s', (written, yes) => {
    expect(answersOf({ 'Q-yes': written }).get('Q-yes')).toMatchObject({ value: { yes } });
  });

  it.each([
    ['Fuel or charge', ['fuel']],
    ['油量/电量；外观', ['body', 'fuel']],
    ['Seat, radio', ['seat']],
    ['body, fuel', ['body', 'fuel']],
    ['无', []],
  ])('takes the options of %s', (written, ticked) => {
    expect(answersOf({ 'Q-multi': written }).get('Q-multi')).toMatchObject({ value: { ticked } });
  });

  it.each([
    ['12 min', 12],
    ['１２分钟', 12],
    ['-3', -3],
  ])('takes the number of %s', (written, measured) => {
    expect(answersOf({ 'Q-minutes': written }).get('Q-minutes')).toMatchObject({ value: { measured } });
  });

  it('takes a level by its description, a reason behind "not applicable", and what was not observed', () => {
    expect(answersOf({ 'Q-level': '只澄清' }).get('Q-level')).toMatchObject({ value: { level: 'partly' } });
    expect(answersOf({ 'Q-yes': '不适用：没有等待' }).get('Q-yes')).toMatchObject({
      state: 'notApplicable',
      reason: '没有等待',
    });
    expect(answersOf({ 'Q-yes': 'N/A (no wait)' }).get('Q-yes')).toMatchObject({ reason: 'no wait' });
    expect(answersOf({ 'Q-share': 'Not observed' }).get('Q-share')).toMatchObject({ state: 'notObserved' });
  });

  it('takes dates and times as a spreadsheet keeps them', () => {
    const read = readWaveTable(
      [header, rowWith({ date: new Date('2026-11-21T00:00:00Z'), time: 0.395833333333 })],
      source,
    );
    expect(read.ok && read.value[0]?.startedAt).toBe('2026-11-21T01:30:00.000Z');
  });

  it('read twice gives the same keys, as CSV and as XLSX', async () => {
    const table = [header, good, rowWith({ dealer: 'EU01' })];
    const files = [
      await readWaveResults(writeCsv(table), 'csv', source),
      await readWaveResults(writeCsv(table), 'csv', source),
      await readWaveResults(await writeWorkbook([{ name: 'Results', rows: table }]), 'xlsx', source),
    ].map(read => (read.ok ? read.value.map(visit => visit.key) : read.error));
    expect(files[0]).toHaveLength(2);
    expect(files[1]).toEqual(files[0]);
    expect(files[2]).toEqual(files[0]);
  });
});

describe('a bad file', () => {
  const one = (changes: Readonly<Record<string, Cell>>) =>
    problemsOf([header, good.with(0, 'V-0'), rowWith(changes)]);

  it.each([
    ['dealer', 'XX99', 'unknownDealer', { found: 'XX99' }],
    ['dealer', null, 'missingDealer', {}],
    ['date', null, 'missingDate', {}],
    ['date', '21/11/2026', 'unreadableDate', { found: '21/11/2026' }],
    ['date', '2026-02-30', 'unreadableDate', { found: '2026-02-30' }],
    ['date', '2026-09-30', 'dateOutsideWave', { found: '2026-09-30', from: '2026-10-01', to: '2026-11-30' }],
    ['time', '25:00', 'unreadableTime', { found: '25:00' }],
    ['Q-yes', null, 'missingAnswer', {}],
    ['Q-yes', 'perhaps', 'unknownAnswer', { found: 'perhaps', allowed: 'Yes / No' }],
    ['Q-yes', 'N/A', 'naWithoutReason', { rule: 'No wait' }],
    ['Q-level', 'N/A: busy', 'alwaysApplicable', {}],
    ['Q-multi', 'Body; Wheels', 'unknownOption', { found: 'Wheels' }],
    ['Q-multi', 'Body; body', 'repeatedOption', { found: 'body' }],
    ['Q-minutes', 'soon', 'unreadableNumber', { found: 'soon' }],
    ['Q-minutes', '1,5', 'unreadableNumber', { found: '1,5' }],
    ['Q-minutes', '=1+1', 'unreadableNumber', { found: '=1+1' }],
    ['Q-rings', 2.5, 'notACount', { found: '2.5' }],
    ['Q-share', 101, 'notAPercentage', { found: '101' }],
    ['Q-yes', `N/A: ${'x'.repeat(2001)}`, 'textTooLong', { limit: 2000 }],
  ] as const)('%s = %s is %s', (column, cell, code, values) => {
    expect(one({ [column]: cell })).toEqual([{ row: 3, column, code, values }]);
  });

  it('names every problem of every row at once', () => {
    expect(
      problemsOf([header, rowWith({ dealer: 'XX', 'Q-rings': 'x' }), rowWith({ date: null })]).map(
        ({ row, column, code }) => [row, column, code],
      ),
    ).toEqual([
      [2, 'dealer', 'unknownDealer'],
      [2, 'Q-rings', 'unreadableNumber'],
      [3, 'date', 'missingDate'],
    ]);
  });

  it('names the row that holds the same visit', () => {
    expect(problemsOf([header, good, rowWith({ 'Q-yes': 'No' })])).toEqual([
      { row: 3, column: null, code: 'duplicateVisit', values: { other: 2 } },
    ]);
  });

  it.each([
    ['something else', 'headerMissing'],
    ['truthline/sales/2', 'otherChecklist'],
    ['truthline/sample/1', 'otherVersion'],
  ])('whose mark is %s: %s', (mark, code) => {
    expect(problemsOf([header.with(0, mark), good])).toEqual([
      { row: 1, column: 'A', code, values: { found: mark, expected: 'truthline/sample/2' } },
    ]);
  });

  it('says which columns are missing, unknown or repeated', () => {
    const columns = header.with(5, 'Q-else').with(6, 'Q-multi');
    expect(problemsOf([columns, good])).toEqual([
      { row: 1, column: 'F', code: 'unknownColumn', values: { found: 'Q-else' } },
      { row: 1, column: 'H', code: 'repeatedColumn', values: { found: 'Q-multi' } },
      { row: 1, column: null, code: 'missingColumn', values: { expected: 'Q-yes' } },
      { row: 1, column: null, code: 'missingColumn', values: { expected: 'Q-level' } },
    ]);
  });

  it('without content or without a visit says so', () => {
    expect(problemsOf([])).toMatchObject([{ code: 'emptyFile' }]);
    expect(problemsOf([[null, ' ']])).toMatchObject([{ code: 'emptyFile' }]);
    expect(problemsOf([header, ['# questions']])).toMatchObject([{ code: 'noVisits' }]);
  });

  it('with too many rows names the limit and reads none of them', () => {
    const rows = Array.from({ length: VISIT_LIMIT + 1 }, () => good);
    expect(problemsOf([header, ...rows])).toEqual([
      {
        row: null,
        column: null,
        code: 'tooManyRows',
        values: { found: VISIT_LIMIT + 1, limit: VISIT_LIMIT },
      },
    ]);
  });

  it('with very many problems lists the first and counts the rest', () => {
    const rows = Array.from({ length: PROBLEM_LIMIT + 20 }, () => rowWith({ dealer: 'XX' }));
    const problems = problemsOf([header, ...rows]);
    expect(problems).toHaveLength(PROBLEM_LIMIT + 1);
    expect(problems.at(-1)).toMatchObject({ code: 'moreProblems', values: { count: 20 } });
  });

  it('that is no spreadsheet is refused as such', async () => {
    const bytes = new TextEncoder().encode('not a workbook');
    expect(await readWaveResults(bytes, 'xlsx', source)).toMatchObject({
      ok: false,
      error: [{ code: 'unreadableFile' }],
    });
    const quoted = new TextEncoder().encode('"never closed');
    expect(await readWaveResults(quoted, 'csv', source)).toMatchObject({
      ok: false,
      error: [{ code: 'unreadableFile' }],
    });
  });
});
