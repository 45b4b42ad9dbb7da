import type { Answer } from '@truthline/audit';
import { describe, expect, test } from 'vitest';
import { exampleChecklist } from '../checklists/example-checklist.ts';
import { readCsv } from '../table/csv.ts';
import { sampleChecklist } from '../testing/sample-checklist.ts';
import type { ExportedAudit } from './answer-rows.ts';
import { exportAnswersLong, exportAnswersWide } from './export-answers.ts';

const FORMULA = '=HYPERLINK("http://elsewhere","click")';

const answersOf = (number: number): readonly Answer[] => [
  { itemId: 'Q-yes', state: 'answered', value: { type: 'yesNo', yes: number % 2 === 0 }, note: FORMULA },
  { itemId: 'Q-level', state: 'answered', value: { type: 'ordinal', level: 'partly' }, note: '' },
  { itemId: 'Q-multi', state: 'answered', value: { type: 'multi', ticked: ['fuel'] }, note: 'a, "b"\nc' },
  { itemId: 'Q-minutes', state: 'answered', value: { type: 'measure', measured: -3 }, note: '' },
  { itemId: 'Q-rings', state: 'notApplicable', reason: '+1', note: '' },
];

async function* audits(count: number): AsyncGenerator<ExportedAudit> {
  for (let number = 0; number < count; number += 1)
    yield {
      id: `audit-${number}`,
      dealerCode: '@SUM(A1)',
      kind: 'mystery',
      waveId: null,
      startedAt: '2026-03-02T01:30:00.000Z',
      overall: 81.25,
      outcome: 'pass',
      answers: answersOf(number),
    };
}

const whole = async (pieces: AsyncIterable<string>) => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};
const tableOf = (text: string) => {
  const read = readCsv(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.error.reason);
  const [header = [], ...rows] = read.value.map(row => row.map(String));
  return rows.map(row => new Map(header.map((name, column) => [name, row[column] ?? ''])));
};

describe('answers as CSV', () => {
  test('long and wide say the same of every answer', async () => {
    const long = tableOf(await whole(exportAnswersLong(sampleChecklist, audits(3), 'en')));
    const wide = tableOf(await whole(exportAnswersWide(sampleChecklist, audits(3), 'en')));
    expect(long).toHaveLength(15);
    expect(wide).toHaveLength(3);
    for (const row of long) {
      const [item = '', audit = ''] = [row.get('item'), row.get('audit')];
      const other = wide.find(each => each.get('audit') === audit);
      expect(other?.get(item)).toBe(row.get('answer'));
      expect([...(other ?? [])]).toContainEqual([expect.stringContaining(item), row.get('note')]);
    }
    expect(long.find(row => row.get('item') === 'Q-level')?.get('score')).toBe('0.5');
  });

  test('of a repeat each instance is a row of the long form and a column of the wide one', async () => {
    const version = { ...exampleChecklist, version: 1, scoringVersion: 2 } as const;
    const rings = [2, 5].map((measured, index): Answer => ({
      itemId: 'A-06',
      instance: index + 1,
      state: 'answered',
      value: { type: 'measure', measured },
      note: `call ${index + 1}`,
    }));
    async function* one(): AsyncGenerator<ExportedAudit> {
      for await (const audit of audits(1)) yield { ...audit, answers: rings };
    }
    const long = tableOf(await whole(exportAnswersLong(version, one(), 'zh')));
    const [wide] = tableOf(await whole(exportAnswersWide(version, one(), 'zh')));
    expect(long.map(row => ['item', 'instance', 'answer', 'score'].map(name => row.get(name)))).toEqual([
      ['A-06', '1', '2', '1'],
      ['A-06', '2', '5', '0'],
    ]);
    expect(['A-06#1', 'A-06#2', 'A-06#3'].map(name => wide?.get(name))).toEqual(['2', '5', '']);
    expect([...(wide?.values() ?? [])]).toContain('call 2');
  });

  test('what a spreadsheet would run is neutralised, numbers stay numbers', async () => {
    for (const text of [
      await whole(exportAnswersLong(sampleChecklist, audits(1), 'zh')),
      await whole(exportAnswersWide(sampleChecklist, audits(1), 'zh')),
    ]) {
      expect(text).toContain(`"'=HYPERLINK(""http://elsewhere"",""click"")"`);
      expect(text).toContain(`,'@SUM(A1),`);
      expect(text).toContain(',-3,');
      expect(text).not.toMatch(/(^|,)"?[=@+]/m);
    }
  });

  test('1,000,000 answers come whole and in constant memory', async () => {
    const before = process.memoryUsage().rss;
    let [lines, bytes, peak] = [0, 0, 0];
    for await (const piece of exportAnswersLong(sampleChecklist, audits(200_000), 'en')) {
      // The quoted note of one answer in five holds a line break of its own.
      lines += piece.split('\r\n').length - 1;
      bytes += piece.length;
      if (lines % 50_000 === 1) peak = Math.max(peak, process.memoryUsage().rss - before);
    }
    expect(lines).toBe(1 + 1_000_000);
    expect(bytes).toBeGreaterThan(80_000_000);
    expect(peak).toBeLessThan(160 * 1024 * 1024);
  }, 30_000);
});
