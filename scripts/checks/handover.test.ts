import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from './walk.ts';

/** `npm start` as a whole, on the embedded database, and how it ends. */
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'truthline-handover-'));
  chmodSync(folder, 0o711);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Started in a process group of its own, as a terminal does. */
const startIn = async (data: string, command: string, args: readonly string[]) => {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: {
      ...process.env,
      LANG: 'en_US.UTF-8',
      TRUTHLINE_PORT: '0',
      TRUTHLINE_DATA: data,
      TRUTHLINE_DEMO: '0',
      DATABASE_URL: '',
    },
  });
  let said = '';
  const ready = new Promise<void>(resolve => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Truthline is ready')) resolve();
    });
    child.on('exit', () => resolve());
  });
  child.stderr.resume();
  await ready;
  return { child, said };
};

/** Processes that work on the data folder, and those that are left of the group. */
const left = (data: string, group: number) =>
  spawnSync('ps', ['-eo', 'pgid,stat,args'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(line => line.includes(data) || line.trim().startsWith(`${group} `))
    .filter(line => !/^\s*\d+\s+Z/.test(line));

test('npm start hands over, prints the one-time link, and ends with everything it started', async () => {
  const data = join(folder, 'data');
  const { child, said } = await startIn(data, process.execPath, [join(root, 'scripts/run.mjs'), 'start']);
  expect(said).toMatch(/http:\/\/127\.0\.0\.1:\d+\/setup\?token=/);
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const [code]: unknown[] = await exited;
  expect(code).toBe(0);
  await expect.poll(() => left(data, child.pid ?? 0)).toEqual([]);
}, 120_000);

test('Ctrl-C, which a terminal sends to the whole group of npm start, ends every process of it', async () => {
  const data = join(folder, 'data');
  const { child, said } = await startIn(data, 'npm', ['start', '--silent']);
  const group = child.pid ?? 0;
  expect(said).toContain('Truthline is ready');
  // npm, the script, the server; the database and its watchdog stand in groups of their own.
  expect(left(data, group).length).toBeGreaterThan(4);
  const exited = once(child, 'exit');
  process.kill(-group, 'SIGINT');
  await exited;
  await expect.poll(() => left(data, group)).toEqual([]);
}, 120_000);
