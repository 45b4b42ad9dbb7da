import type { Answer } from '@truthline/audit';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../table/csv.ts';
import { sampleChecklist } from '../testing/sample-checklist.ts';
import { exportAnswersLong, exportAnswersWide, type ExportedAudit } from './export-answers.ts';

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
