import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from './walk.ts';

/** The two commands on a machine that lacks something: one sentence, the remedy, a non-zero exit. */
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'truthline-bootstrap-'));
  mkdirSync(join(folder, 'apps'));
  mkdirSync(join(folder, 'packages'));
  mkdirSync(join(folder, 'bin'));
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), {
    recursive: true,
    filter: source => !source.includes('.reports'),
  });
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'])
    cpSync(join(root, file), join(folder, file));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** An `npm` that cannot install, and whose registry nobody answers at. */
const plantNpm = () => {
  const script = '#!/bin/sh\nif [ "$1" = config ]; then echo "http://127.0.0.1:9/"; exit 0; fi\nexit 1\n';
  writeFileSync(join(folder, 'bin/npm'), script);
  chmodSync(join(folder, 'bin/npm'), 0o755);
};

const start = (
  variables: Readonly<Record<string, string>> = {},
  options: { uid?: number; gid?: number } = {},
) => {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/run.mjs'), 'start'], {
    encoding: 'utf8',
    env: { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, LANG: 'en_US.UTF-8', ...variables },
    ...options,
  });
  return { status, lines: stderr.trim().split('\n') };
};

describe('npm start on a machine that lacks something', () => {
  test('no registry: what to check, and that nothing fetched is lost', () => {
    plantNpm();
    const { status, lines } = start();
    expect(status).toBe(1);
    expect(lines.at(-1)).toMatch(
      /^The npm registry could not be reached\. Check the network or proxy .* start again/,
    );
  });

  test('the same in Chinese where the terminal speaks Chinese', () => {
    plantNpm();
    const { status, lines } = start({ LANG: 'zh_CN.UTF-8' });
    expect(status).toBe(1);
    expect(lines.at(-1)).toContain('\u65e0\u6cd5\u8fde\u63a5 npm \u8f6f\u4ef6\u6e90');
  });

  test.skipIf(process.platform === 'win32')('a folder that may not be written', () => {
    plantNpm();
    chmodSync(folder, 0o555);
    // Root may write everywhere: hand the start to a user who may not.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status, lines } = start({}, nobody);
    chmodSync(folder, 0o755);
    expect(status).toBe(1);
    expect(lines.at(-1)).toBe(
      `The folder ${folder} cannot be written. Give this user the right to write there, or put the project elsewhere.`,
    );
  });

  test('an unknown verb names the known ones', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/run.mjs'), 'strat'], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('start | truthline | bench | test');
  });
});

test('npm start hands over, prints the one-time link, and ends with everything it started', async () => {
  const data = join(folder, 'data');
  chmodSync(folder, 0o711);
  const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'start'], {
    stdio: ['ignore', 'pipe', 'pipe'],
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
  expect(said).toMatch(/http:\/\/127\.0\.0\.1:\d+\/setup\?token=/);
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const [code]: unknown[] = await exited;
  expect(code).toBe(0);
  const left = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(line => line.includes(data));
  expect(left).toEqual([]);
}, 120_000);
