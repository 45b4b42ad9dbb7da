import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openTestDatabase, type TestDatabase } from '@truthline/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addressOf, loadDemoInto } from './testing/demo-database.ts';
import { temporaryFolder } from './testing/folder.ts';
import { run, runJson } from './testing/run.ts';

let database: TestDatabase;
let variables: Readonly<Record<string, string>>;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadDemoInto(database.handle);
  variables = { DATABASE_URL: addressOf(database.handle) };
});
afterAll(() => database.remove());

const interval = z.object({ low: z.number(), high: z.number() });
const comparisonSchema = z.object({
  ok: z.literal(true),
  method: z.object({ auditCount: z.number(), intervalLevel: z.literal(0.95), networkMean: z.number() }),
  rows: z.array(
    z.object({
      code: z.string(),
      auditCount: z.number(),
      mean: z.number().nullable(),
      interval: interval.nullable(),
      rank: interval.extend({ rank: z.number() }).nullable(),
      insufficient: z.object({ furtherAudits: z.number().nullable() }).nullable(),
    }),
  ),
});
const scoresSchema = z.object({
  version: z.literal(1),
  scores: z.array(
    z.object({ id: z.string(), dealerCode: z.string(), kind: z.string(), overall: z.number().nullable() }),
  ),
});

describe('figures of a network', () => {
  it('compare dealers with an interval and a rank in its own, or the evidence that is missing', async () => {
    const { exitCode, result } = await runJson(['compare', '--checklist', 'aftersales@1'], variables);
    expect(exitCode).toBe(0);
    const { rows, method } = comparisonSchema.parse(result);
    expect(rows).toHaveLength(60);
    const isIn = (value: number, { low, high }: z.output<typeof interval>) => low <= value && value <= high;
    const wrong = rows.filter(
      ({ rank, insufficient, mean, interval: around }) =>
        (rank === null) !== (insufficient !== null) ||
        (rank !== null && !isIn(rank.rank, rank)) ||
        (mean !== null && around !== null && !isIn(mean, around)),
    );
    expect(wrong).toEqual([]);
    expect(rows.some(({ rank }) => rank !== null)).toBe(true);
    // The scores it stands on are those that `scores` lists.
    const listed = scoresSchema
      .parse((await runJson(['scores', '--checklist', 'aftersales@1'], variables)).result)
      .scores.filter(({ kind }) => kind === 'mystery');
    expect(listed).toHaveLength(method.auditCount);
    const [best] = rows;
    const own = listed.filter(({ dealerCode }) => dealerCode === best?.code);
    expect(own).toHaveLength(best?.auditCount ?? 0);
    const mean = own.reduce((sum, { overall }) => sum + (overall ?? 0), 0) / own.length;
    expect(mean).toBeCloseTo(best?.mean ?? 0, 9);
  });

  it('are lines for people on standard output, messages elsewhere', async () => {
    const { out, messages, exitCode } = await run(['compare', '--checklist', 'aftersales'], variables);
    expect(exitCode).toBe(0);
    expect(messages).toBe('');
    expect(out).toMatch(/rank \d+ \[\d+–\d+\]/);
    expect(out.split('\n').at(-1)).toMatch(/^60 dealers, \d+ audits, 95 % intervals\.$/);
  });

  it.each([
    [['compare', '--checklist', 'nothing'], 9],
    [['compare', '--checklist', 'aftersales', '--wave', 'none'], 9],
    [['scores', '--checklist', 'aftersales', '--wave', 'none'], 9],
    [['export', 'data', '--checklist', 'aftersales', '--table', 'nothing'], 2],
    [['compare'], 2],
  ])('%j is refused with %d, and says so as JSON', async (args, exitCode) => {
    expect(await runJson(args, variables)).toMatchObject({ exitCode, result: { ok: false } });
  });
});

describe('the scored data', () => {
  it('goes into a file or onto standard output, as CSV or Parquet, in the columns of the dictionary', async () => {
    const dictionary = z
      .object({
        tables: z.array(z.object({ name: z.string(), columns: z.array(z.object({ name: z.string() })) })),
      })
      .parse(JSON.parse(Buffer.from((await run(['export', 'dictionary'])).raw).toString('utf8')));
    for (const { name, columns } of dictionary.tables) {
      const args = ['export', 'data', '--checklist', 'aftersales@1', '--table', name];
      const { raw, exitCode } = await run(args, variables);
      expect(exitCode).toBe(0);
      const [header] = Buffer.from(raw).toString('utf8').replace('\uFEFF', '').split('\r\n', 1);
      expect(header).toBe(columns.map(column => column.name).join(','));
    }
    const file = path.join(await temporaryFolder(), 'answers.parquet');
    const made = await runJson(
      ['export', 'data', '--checklist', 'aftersales@1', '--format', 'parquet', '-o', file],
      variables,
    );
    const content = await readFile(file);
    expect(made).toMatchObject({ exitCode: 0, result: { ok: true, file, bytes: content.byteLength } });
    expect([content.subarray(0, 4).toString(), content.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1']);
    expect(
      (await run(['export', 'data', '--checklist', 'aftersales@1', '-o', file], variables)).exitCode,
    ).not.toBe(0);
  });
});
