import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { appointmentChecklist, coffeeShopFile } from './testing/samples.ts';
import { writeAnswersFile, writeChecklistFile } from '@truthline/interchange';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './testing/folder.ts';
import { run, runJson } from './testing/run.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

describe('the command line', () => {
  it('explains itself in both languages', async () => {
    const english = await run(['--help']);
    expect(english.exitCode).toBe(0);
    for (const command of ['serve', 'migrate', 'backup', 'restore', 'import', 'export', 'lint', 'score'])
      expect(english.out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect((await run(['backup', '--help', '--lang', 'zh'])).out).toContain('备份');
    expect((await run(['backup', '--help'], { LANG: 'zh_CN.UTF-8' })).out).toContain('备份');
    expect((await run(['backup', '--help', '--lang=en'], { LANG: 'zh_CN.UTF-8' })).out).not.toContain('备份');
  });

  it.each([
    [['frob'], 'commander.unknownCommand'],
    [['backup'], 'commander.missingArgument'],
    [['lint', 'a', '--frob'], 'commander.unknownOption'],
    [['export', 'results'], 'commander.missingMandatoryOptionValue'],
    [['export', 'blueprint', 'a', '--format', 'pdf'], 'commander.invalidArgument'],
  ])('%j makes no sense: exit code 2, said in words and in JSON', async (args, code) => {
    const said = await run(args);
    expect(said.exitCode).toBe(2);
    expect(said.out).toBe('');
    expect(said.messages).toContain('truthline --help');
    expect(await runJson(args)).toEqual({
      exitCode: 2,
      result: { ok: false, error: { reason: 'usage', code } },
    });
  });

  it('ends a real process with its code, JSON on stdout and words on stderr', async () => {
    const child = spawn(process.execPath, [main, 'lint', '/nowhere/there.json', '--json', '--lang', 'zh']);
    const heard = { out: '', err: '' };
    child.stdout.on('data', chunk => (heard.out += String(chunk)));
    child.stderr.on('data', chunk => (heard.err += String(chunk)));
    const exitCode = await new Promise(resolve => child.on('close', resolve));
    expect(exitCode).toBe(7);
    expect(JSON.parse(heard.out)).toEqual({
      ok: false,
      error: { reason: 'fileUnreadable', file: '/nowhere/there.json', code: 'ENOENT' },
    });
    expect(heard.err).toContain('无法读取 /nowhere/there.json');
  });
});

describe('lint', () => {
  it('passes what ships and counts what is silenced', async () => {
    const file = path.join(await temporaryFolder(), 'sales.json');
    await run(['export', 'blueprint', 'sales', '--shipped', '-o', file]);
    const { exitCode, out } = await run(['lint', file]);
    expect(exitCode).toBe(0);
    expect(out).toBe('0 errors, 0 warnings, 0 notes; 4 more silenced with a reason.');
  });

  it('ends with 8 where there are errors, and names rule, place and reason', async () => {
    const file = path.join(await temporaryFolder(), 'coffee.json');
    await writeFile(file, coffeeShopFile());
    const { exitCode, out } = await run(['lint', file]);
    expect(exitCode).toBe(8);
    expect(out).toMatch(/^L16 error moment mot-card-review-menu-1: .*standard/m);
    const json = await runJson(['lint', file]);
    expect(json.result).toMatchObject({ ok: true, counts: { error: 5 } });
  });

  it.each([
    ['{', 'notJson'],
    [writeChecklistFile(appointmentChecklist), 'otherFormat'],
  ])('refuses a file that is no blueprint', async (content, reason) => {
    const file = path.join(await temporaryFolder(), 'other.json');
    await writeFile(file, content);
    expect(await runJson(['lint', file])).toEqual({
      exitCode: 7,
      result: {
        ok: false,
        error: expect.objectContaining({
          reason: 'blueprintFile',
          problem: expect.objectContaining({ reason }),
        }),
      },
    });
  });
});

describe('score', () => {
  const all = appointmentChecklist.items.map(
    item => ({ itemId: item.id, state: 'notObserved', note: '' }) as const,
  );
  const file = async (answers: Parameters<typeof writeAnswersFile>[0]['answers']) => {
    const place = path.join(await temporaryFolder(), 'answers.json');
    await writeFile(place, writeAnswersFile({ checklistId: 'appointment', version: 1, answers }));
    return place;
  };

  it('gives the score by section, and the critical item that failed', async () => {
    const late = {
      itemId: 'A1-01',
      state: 'answered',
      value: { type: 'measure', measured: 9 },
      note: '',
    } as const;
    const polite = {
      itemId: 'A1-03',
      state: 'answered',
      value: { type: 'yesNo', yes: true },
      note: '',
    } as const;
    const others = all.filter(({ itemId }) => itemId !== 'A1-01' && itemId !== 'A1-03');
    const { exitCode, out } = await run(['score', await file([late, polite, ...others])]);
    expect(exitCode).toBe(0);
    // Weights 4 and 2: 100 × (4 × 0 + 2 × 1) / 6.
    expect(out).toContain('Overall 33.3 (fail)');
    expect(out).toContain('Critical items failed: A1-01');
  });

  it('ends with 8 while answers are missing', async () => {
    const { exitCode, out } = await run(['score', await file(all.slice(1))]);
    expect(exitCode).toBe(8);
    expect(out).toContain('Unanswered: A1-01');
  });

  it('takes a checklist file, and refuses one that the answers do not name', async () => {
    const folder = await temporaryFolder();
    const own = path.join(folder, 'own.json');
    await writeFile(own, writeChecklistFile({ ...appointmentChecklist, version: 2 }));
    expect(await runJson(['score', await file(all), '--checklist', own])).toMatchObject({
      exitCode: 7,
      result: { error: { reason: 'otherChecklist', expected: 'appointment@2', found: 'appointment@1' } },
    });
  });
});

describe('export of what ships', () => {
  it('writes to standard output, and to a file that is not there yet', async () => {
    const { raw } = await run(['export', 'checklist', 'recovery', '--shipped']);
    expect(JSON.parse(Buffer.from(raw).toString())).toMatchObject({ checklist: { checklistId: 'recovery' } });
    const file = path.join(await temporaryFolder(), 'drawing.svg');
    const args = ['export', 'blueprint', 'coffeeShop', '--shipped', '--format', 'svg', '-o', file];
    expect((await run(args)).exitCode).toBe(0);
    expect(await readFile(file, 'utf8')).toMatch(/^<svg /);
    expect(await runJson(args)).toEqual({
      exitCode: 9,
      result: { ok: false, error: { reason: 'fileExists', file } },
    });
    expect((await run([...args, '--force'])).exitCode).toBe(0);
  });

  it('says what does not ship', async () => {
    expect(await runJson(['export', 'blueprint', 'bakery', '--shipped'])).toEqual({
      exitCode: 9,
      result: { ok: false, error: { reason: 'unknown', kind: 'shipped', name: 'bakery' } },
    });
  });
});
