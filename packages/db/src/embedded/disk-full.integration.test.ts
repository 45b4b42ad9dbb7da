import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { mkdir, readdir, rm, statfs, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../migrate/migrate.ts';
import { recordTrail } from '../repositories/trail.ts';
import { databaseFailure, type DatabaseFailure } from '../store/database-failure.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { seedSmallNetwork } from '../testing/small-network.ts';
import { temporaryFolder } from '../testing/test-cluster.ts';
import { startEmbedded } from './start-embedded.ts';
import { folderProblem } from './system-error.ts';

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let disk: string;
beforeEach(async () => {
  temporary = await temporaryFolder();
  disk = path.join(temporary.folder, 'disk');
  await mkdir(disk);
});
afterEach(() => temporary.remove());

test('no room, told by the operating system while we write', async () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  expect(await folderProblem(full, disk)).toMatchObject({ reason: 'diskFull', dataFolder: disk });
  const quota = Object.assign(new Error('write'), { code: 'EDQUOT' });
  expect(await folderProblem(quota, disk)).toEqual({ reason: 'diskFull', dataFolder: disk, freeBytes: 0 });
});

/** A device of Linux that answers every write with ENOSPC: a full disk that asks for no rights. */
const FULL = '/dev/full';

test.runIf(process.platform === 'linux')(
  'full at the very first file that is written: said as what it is, nothing left behind, and on again with room',
  async () => {
    const data = path.join(disk, 'data');
    await mkdir(data, { mode: 0o711 });
    // Where the start writes the secret of a new folder, before anything depends on it.
    const draft = path.join(data, 'secret.new');
    await symlink(FULL, draft);
    expect(await startEmbedded(data)).toEqual({
      ok: false,
      error: { reason: 'diskFull', dataFolder: data, freeBytes: expect.any(Number) },
    });
    expect(await readdir(data)).not.toContain('truthline.lock');
    expect(await readdir(data)).not.toContain('secret');
    await rm(draft);
    const started = await startEmbedded(data);
    if (!started.ok) throw new Error(JSON.stringify(started.error));
    await started.value.stop();
  },
);

const mount = (folder: string, megabytes: number) =>
  spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder]).status === 0;

/** A small disk of its own: asked of the system by making one, since not every root may (containers). */
const mayMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const probe = mkdtempSync(path.join(tmpdir(), 'truthline-mount-'));
  const mounted = mount(probe, 1);
  if (mounted) execFileSync('/bin/umount', [probe]);
  rmdirSync(probe);
  return mounted;
})();

const onDisk = async (megabytes: number, work: () => Promise<void>) => {
  expect(mount(disk, megabytes)).toBe(true);
  try {
    await work();
  } finally {
    execFileSync('/bin/umount', [disk]);
  }
};

describe.runIf(mayMount)('a small disk', () => {
  test('too small for a cluster: said before anything is made', () =>
    onDisk(30, async () => {
      expect(await startEmbedded(path.join(disk, 'data'))).toMatchObject({
        ok: false,
        error: { reason: 'diskFull', freeBytes: expect.any(Number) },
      });
    }));

  test('full while at work: an error that says so, nothing acknowledged lost, and on again with room', () =>
    onDisk(160, async () => {
      const started = await startEmbedded(path.join(disk, 'data'));
      if (!started.ok) throw new Error(JSON.stringify(started.error));
      const store = openStore(started.value);
      try {
        await migrate(started.value);
        const { acknowledged, outcome, kept } = await fillAndFree(store);
        // Data files answer "full"; the log of changes stops the server, which restarts by itself.
        expect(['full', 'unavailable']).toContain(outcome);
        expect(acknowledged.length).toBeGreaterThan(0);
        expect(acknowledged.filter(id => !kept.has(id))).toEqual([]);
      } finally {
        await store.close();
        await started.value.stop();
      }
    }));
});

/** Text that does not shrink when compressed. */
const noise = () => randomBytes(100_000).toString('hex');

const fillAndFree = async (store: Store) => {
  const network = await seedSmallNetwork(store, 'full');
  const write = (id: string): Promise<DatabaseFailure | 'written' | null> =>
    store
      .within(network.system, async tx => {
        await recordTrail(tx, {
          actorName: 'Truthline',
          action: 'audit.answer',
          subject: { kind: 'test', id },
          dealerId: null,
          details: { noise: noise() },
        });
        return 'written' as const;
      })
      .catch(databaseFailure);

  const { bavail, bsize } = await statfs(disk);
  const filler = path.join(disk, 'filler');
  await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - 6_000_000)));
  const acknowledged: string[] = [];
  let outcome: Awaited<ReturnType<typeof write>> = 'written';
  for (let count = 0; outcome === 'written' && count < 1000; count += 1) {
    outcome = await write(String(count));
    if (outcome === 'written') acknowledged.push(String(count));
  }
  await rm(filler);
  await expect.poll(() => write('after'), { timeout: 15_000 }).toBe('written');
  const rows = await store.within(network.system, tx =>
    tx.query.selectFrom('trail_entries').select('subject_id').where('action', '=', 'audit.answer').execute(),
  );
  return { acknowledged, outcome, kept: new Set(rows.map(({ subject_id: id }) => id)) };
};
