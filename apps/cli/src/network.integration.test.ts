import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectOwner, openTestDatabase, type TestDatabase } from '@truthline/db/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
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

const listSchema = z.object({
  waves: z.array(z.object({ id: z.string(), startsOn: z.string() })),
  blueprints: z.array(z.object({ id: z.string(), service: z.string(), kind: z.string() })),
});
const list = async () => listSchema.parse((await runJson(['export', 'list'], variables)).result);
const lastWave = async () =>
  (await list()).waves.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0]?.id ?? '';

describe('blueprints', () => {
  it('go out by service or id and come in as a variant of a dealer', async () => {
    const file = path.join(await temporaryFolder(), 'standard.json');
    expect((await run(['export', 'blueprint', 'aftersales', '-o', file], variables)).exitCode).toBe(0);
    const imported = await runJson(['import', 'blueprint', file, '--dealer', 'HB01'], variables);
    const { blueprintId } = z.object({ blueprintId: z.string() }).parse(imported.result);
    const found = (await list()).blueprints.find(({ id }) => id === blueprintId);
    expect(found).toMatchObject({ service: 'aftersales', kind: 'variant' });
    const [standard, variant] = [
      await run(['export', 'blueprint', 'aftersales'], variables),
      await run(['export', 'blueprint', blueprintId], variables),
    ];
    expect(Buffer.from(variant.raw).equals(Buffer.from(standard.raw))).toBe(true);
  });

  it.each([
    [['export', 'blueprint', 'nonsense'], { kind: 'blueprint', name: 'nonsense' }],
    [['export', 'checklist', 'aftersales@7'], { kind: 'checklist', name: 'aftersales@7' }],
    [['export', 'list', '--network', 'nowhere'], { kind: 'network', name: 'nowhere' }],
    [['export', 'template', '--wave', 'none', '--checklist', 'aftersales'], { kind: 'wave', name: 'none' }],
  ])('%j is not there: exit code 9', async (args, thing) => {
    expect(await runJson(args, variables)).toEqual({
      exitCode: 9,
      result: { ok: false, error: { reason: 'unknown', ...thing } },
    });
  });
});

describe('checklists', () => {
  it('are published once: a version that is there never changes', async () => {
    const file = path.join(await temporaryFolder(), 'list.json');
    await run(['export', 'checklist', 'recovery@1', '-o', file], variables);
    expect(await runJson(['import', 'checklist', file], variables)).toMatchObject({
      exitCode: 9,
      result: { error: { reason: 'versionPublished', checklist: 'recovery@1' } },
    });
  });
});

describe('drafts', () => {
  it('of a workbook: made once, replaced when it is said, and of a bad file nothing', async () => {
    const file = path.join(await temporaryFolder(), 'list.xlsx');
    await run(['export', 'checklist', 'recovery@1', '--format', 'xlsx', '-o', file], variables);
    const importing = (from: string, ...more: readonly string[]) =>
      runJson(['import', 'draft', from, '--as', 'analyst@demo.truthline.example', ...more], variables);
    const done = { exitCode: 0, result: { ok: true, checklist: 'recovery', items: 5, leftOut: [] } };
    expect(await importing(file, '--into', 'recovery')).toMatchObject(done);
    expect(await importing(file, '--into', 'recovery')).toMatchObject({
      exitCode: 9,
      result: { error: { reason: 'draftThere', checklist: 'recovery' } },
    });
    expect(await importing(file, '--into', 'recovery', '--replace')).toMatchObject(done);
    expect(await importing(file, '--into', 'nothing')).toMatchObject({
      exitCode: 9,
      result: { error: { reason: 'unknown', kind: 'checklist', name: 'nothing' } },
    });
    await writeFile(file, 'section,item');
    expect(await importing(file)).toMatchObject({ exitCode: 7, result: { status: 'refused' } });
  });
});

describe('results of a wave', () => {
  const importing = async (file: string, wave: string, more: readonly string[] = []) =>
    runJson(['import', 'results', file, '--wave', wave, '--checklist', 'appointment@1', ...more], variables);
  const as = ['--as', 'analyst@demo.truthline.example'];

  it.each(['xlsx', 'csv'] as const)(
    'filled in as %s are taken once, and the same file again adds nothing',
    async format => {
      const folder = await temporaryFolder();
      const wave = await lastWave();
      const made = ['--wave', wave, '--checklist', 'appointment@1', '--format', format];
      const old = path.join(folder, `old.${format}`);
      expect((await run(['export', 'results', ...made, '-o', old], variables)).exitCode).toBe(0);
      // The audits of the demo were not imported from a file: to the import each row is a visit of its own.
      const first = await importing(old, wave, as);
      expect(first).toMatchObject({ exitCode: 0, result: { status: 'imported' } });
      const { audits } = z.object({ audits: z.number() }).parse(first.result);
      expect(audits).toBeGreaterThan(30);
      expect(await importing(old, wave, as)).toMatchObject({
        exitCode: 0,
        result: { status: 'imported', audits: 0, alreadyImported: true },
      });
    },
  );

  it('with errors are refused by row and column, and nothing is imported', async () => {
    const wave = await lastWave();
    const made = ['--wave', wave, '--checklist', 'appointment@1', '--format', 'csv'];
    const { raw } = await run(['export', 'template', ...made], variables);
    const file = path.join(await temporaryFolder(), 'bad.csv');
    await writeFile(file, `${Buffer.from(raw).toString()}V-1,XX99,2026-11-01,10:00,Wu\r\n`);
    const { exitCode, result } = await importing(file, wave, as);
    expect(exitCode).toBe(7);
    const { problems } = z
      .object({ problems: z.array(z.object({ row: z.number(), column: z.string(), code: z.string() })) })
      .parse(result);
    expect(problems[0]).toEqual({ row: 4, column: 'dealer', code: 'unknownDealer' });
    expect(problems.filter(problem => problem.code === 'missingAnswer')).toHaveLength(18);
  });

  it('need a member on whose behalf they come', async () => {
    const file = path.join(await temporaryFolder(), 'any.csv');
    await writeFile(file, 'x');
    expect(await importing(file, await lastWave(), ['--as', 'nobody@example.com'])).toMatchObject({
      exitCode: 9,
      result: { error: { reason: 'unknown', kind: 'person' } },
    });
  });
});

describe('replay', () => {
  const replay = async () => {
    const { exitCode, result } = await runJson(['replay'], variables);
    const shape = z.object({
      audits: z.number(),
      scores: z.number(),
      differences: z.array(
        z.object({ auditId: z.string(), number: z.number().nullable(), field: z.string() }),
      ),
    });
    return { exitCode, ...shape.parse(result) };
  };

  it('gives every score of the network again, and finds the one that somebody changed', async () => {
    const before = await replay();
    expect(before).toMatchObject({ exitCode: 0, differences: [] });
    expect(before.audits).toBeGreaterThan(100);
    const owner = await connectOwner(database.handle);
    onTestFinished(() => owner.end());
    // An audit under way has no score yet; any other one has its line in the ledger and what comparisons read.
    const { rows } = await owner.query<{ scored: number }>(
      "select count(*)::int as scored from truthline.audits where status = 'final'",
    );
    expect(before.scores).toBe(2 * (rows[0]?.scored ?? 0));

    const [audit] = (
      await owner.query<{ audit_id: string }>('select audit_id from truthline.audit_totals limit 1')
    ).rows;
    await owner.query('update truthline.audit_totals set overall = 1.5 where audit_id = $1', [
      audit?.audit_id,
    ]);
    const after = await replay();
    expect(after).toMatchObject({
      exitCode: 8,
      differences: [{ auditId: audit?.audit_id, number: null, field: 'overall' }],
    });
  });
});

const main = fileURLToPath(new URL('main.ts', import.meta.url));

it('recompute, killed in the middle of a batch, goes on after the last one that was whole', async () => {
  const owner = await connectOwner(database.handle);
  onTestFinished(() => owner.end());

  // A first run whose progress cannot be written down any further: it waits for a row that somebody holds.
  await owner.query(`create function truthline.hold() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(4711); return new; end $$`);
  await owner.query(`create trigger hold before update on truthline.recomputes for each row
    when (old.audits_done > 200) execute function truthline.hold()`);
  await owner.query('select pg_advisory_lock(4711)');
  const killed = spawn(process.execPath, [main, 'recompute'], {
    env: { PATH: process.env['PATH'], LANG: 'C', ...variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<NodeJS.Signals | null>(resolve =>
    killed.on('close', (_, signal) => {
      resolve(signal);
    }),
  );
  let said = '';
  killed.stderr.on('data', (chunk: unknown) => {
    said += String(chunk);
  });
  const waiting = async () => {
    const { rowCount } = await owner.query(
      "select from pg_locks where locktype = 'advisory' and objid = 4711 and not granted",
    );
    return rowCount;
  };
  await expect.poll(waiting, { timeout: 60_000 }).toBe(1);
  killed.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  expect(said).toMatch(/\[█+░+\] +\d+ % {2}\d+ of 1,\d\d\d audits/);
  await owner.query('select pg_advisory_unlock(4711)');
  await owner.query('drop trigger hold on truthline.recomputes');

  const { rows } = await owner.query(
    "select (select audits_done from truthline.recomputes) as done, count(*)::int as finals from truthline.audits where status = 'final'",
  );
  const [stood] = z.array(z.object({ done: z.number(), finals: z.number() })).parse(rows);
  const lease = async () =>
    (
      await owner.query(
        "select from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
      )
    ).rowCount;
  // The killed connection's lock goes when the server notices that nobody is there.
  await expect.poll(lease, { timeout: 30_000 }).toBe(0);
  expect(await runJson(['recompute'], variables)).toMatchObject({
    // The score that was changed above, and nothing else.
    exitCode: 8,
    result: {
      audits: stood?.finals,
      resumedAt: stood?.done,
      differenceCount: 1,
      differences: [{ what: 'overall', stored: 1.5 }],
    },
  });
  expect(stood?.done).toBeGreaterThan(200);
  expect(stood?.done).toBeLessThan(stood?.finals ?? 0);

  const again = await run(['recompute', '--lang', 'zh'], variables);
  expect(again.out).toContain(
    `已由答案重新计算 ${stood?.finals} 次审核的分数与汇总，1 处不同，重写了 0 家经销商的汇总。`,
  );
  expect(again.messages.split('\n').at(-1)).toContain('100 %');
});
