import { cp, lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/test-cluster.ts';
import { findPackage, prepareBinaries } from './binaries.ts';
import type { Progress } from './progress.ts';
import { runProgram } from './run-program.ts';

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  temporary = await temporaryFolder();
});
afterEach(() => temporary.remove());

/** The package as npm unpacks it: without any symlink, because npm cannot pack them. */
const unpack = async (): Promise<string> => {
  const found = findPackage();
  if (!found.ok) throw new Error(found.error.reason);
  const root = path.join(temporary.folder, 'package');
  await cp(found.value, root, { recursive: true });
  const folder = path.join(root, 'native', 'lib');
  for (const name of await readdir(folder))
    if ((await lstat(path.join(folder, name))).isSymbolicLink()) await rm(path.join(folder, name));
  return root;
};

describe('the package of this machine', () => {
  test.each([
    [{ platform: 'win32', architecture: 'arm64', libc: null }, 'windows-arm64'],
    [{ platform: 'linux', architecture: 'x64', libc: 'musl' }, 'linux-x64'],
    [{ platform: 'freebsd', architecture: 'x64', libc: null }, 'freebsd-x64'],
  ] as const)('there is none for %o', (machine, platform) => {
    expect(findPackage(machine)).toEqual({
      ok: false,
      error: { reason: 'noBinary', platform, libc: machine.libc },
    });
  });
});

describe('programs out of a package without its symlinks', () => {
  test('run where they are, once the links are made there', async () => {
    const root = await unpack();
    const home = path.join(temporary.folder, 'home');
    const binaries = await prepareBinaries(root, home, null, () => undefined);
    expect(path.dirname(path.dirname(path.dirname(binaries.postgres)))).toBe(root);
    expect((await runProgram(binaries.initdb, ['--version'], null)).output).toMatch(/PostgreSQL\) 18/);
    expect(binaries.major).toBe('18');
  });

  test('run from a copy where the links cannot be made, and the copy is made once', async () => {
    const root = await unpack();
    // A link that cannot be made, whoever we are: its folder is not there.
    const list = path.join(root, 'native', 'pg-symlinks.json');
    const home = path.join(temporary.folder, 'home');
    await mkdir(home);
    const closed = { uid: 4_000_000_000, gid: 4_000_000_000 };
    await mkdir(path.join(temporary.folder, 'closed'), { mode: 0o700 });
    const hidden = path.join(temporary.folder, 'closed', 'package');
    await cp(root, hidden, { recursive: true });

    const progress: Progress[] = [];
    const first = await prepareBinaries(hidden, home, closed, step => progress.push(step));
    expect(progress).toEqual([
      { step: 'copyingBinaries', to: path.dirname(path.dirname(path.dirname(first.postgres))) },
    ]);
    expect(first.postgres.startsWith(home)).toBe(true);
    expect((await runProgram(first.postgres, ['--version'], null)).output).toMatch(/PostgreSQL\) 18/);
    const linked = await readFile(list, 'utf8');
    expect(linked).toContain('libicuuc.so.60');

    const second = await prepareBinaries(hidden, home, closed, step => progress.push(step));
    expect(second).toEqual(first);
    expect(progress).toHaveLength(1);
  });
});
