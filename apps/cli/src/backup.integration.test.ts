import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  openSignInStore,
  openStore,
  recordTrail,
  startDatabase,
  systemScope,
  type DatabaseHandle,
} from '@truthline/db';
import { openTestDatabase, seedSmallNetwork } from '@truthline/db/testing';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { addressOf, loadDemoInto } from './testing/demo-database.ts';
import { makeFolder, temporaryFolder } from './testing/folder.ts';
import { run, runJson } from './testing/run.ts';

const reportSchema = z.object({
  ok: z.literal(true),
  rows: z.number(),
  tables: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
  files: z.record(z.string(), z.object({ sha256: z.string() })),
});

/** What a backup holds: rows and hash of every table, hash of every file. */
const contents = async (args: readonly string[], variables: Readonly<Record<string, string>>) => {
  const { exitCode, result } = await runJson(args, variables);
  expect([exitCode, result]).toEqual([0, expect.objectContaining({ ok: true })]);
  const { tables, files } = reportSchema.parse(result);
  return { tables, files };
};

const startOn = async (dataFolder: string): Promise<DatabaseHandle> => {
  const started = await startDatabase({ dataFolder });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  onTestFinished(started.value.stop);
  return started.value;
};

const emptyServer = async () => {
  const database = await openTestDatabase('empty');
  onTestFinished(database.remove);
  return { DATABASE_URL: addressOf(database.handle) };
};

/** The backup with one digit of the first hash in its manifest changed. */
const withOtherHash = (backup: Buffer): Uint8Array => {
  const archive = gunzipSync(backup);
  const label = '"sha256": "';
  const place = archive.indexOf(label, archive.indexOf('"tables": {', archive.lastIndexOf('manifest.json')));
  const digit = place + label.length;
  archive.write(archive.toString('latin1', digit, digit + 1) === '0' ? '1' : '0', digit);
  return gzipSync(archive);
};

/** Entries in the trail, one after the other, until told to stop: somebody works while the backup is taken. */
const keepWriting = (handle: DatabaseHandle) => {
  const store = openStore(handle);
  const signIn = openSignInStore(handle);
  const enough = new AbortController();
  let written = 0;
  const writing = (async () => {
    const [network] = await signIn.networks();
    if (network === undefined) throw new Error('the demo has no network');
    while (!enough.signal.aborted) {
      await store.within(systemScope(network.networkId), tx =>
        recordTrail(tx, {
          actorName: 'test',
          action: 'audit.answer',
          subject: { kind: 'test', id: String(written) },
          dealerId: null,
          details: {},
        }),
      );
      written += 1;
    }
  })();
  return {
    written: () => written,
    stop: async () => {
      enough.abort();
      await writing;
      await store.close();
      await signIn.close();
    },
  };
};

describe('a backup of the demo network', () => {
  it('taken while it is used goes from the embedded database to a server and back, the same to the last byte', async () => {
    const [home, elsewhere, newHome] = [
      await temporaryFolder(),
      await temporaryFolder(),
      await temporaryFolder(),
    ];
    const handle = await startOn(home);
    await loadDemoInto(handle);
    await mkdir(path.join(home, 'files', 'photos'), { recursive: true });
    await writeFile(path.join(home, 'files', 'photos', 'door.webp'), 'not really a photo');

    const file = path.join(elsewhere, 'backup.truthline');
    const work = keepWriting(handle);
    const taken = await contents(['backup', file], { TRUTHLINE_DATA: home });
    const duringBackup = work.written();
    await work.stop();
    expect(duringBackup).toBeGreaterThan(0);
    expect(taken.tables['truthline.audits']?.rows).toBeGreaterThan(1000);
    expect(Object.keys(taken.files)).toEqual(['photos/door.webp']);

    const server = { ...(await emptyServer()), TRUTHLINE_DATA: path.join(elsewhere, 'data') };
    expect(await contents(['restore', file], server)).toEqual(taken);
    expect(await readFile(path.join(elsewhere, 'data/files/photos/door.webp'), 'utf8')).toBe(
      'not really a photo',
    );

    const again = path.join(elsewhere, 'again.truthline');
    expect(await contents(['backup', again], server)).toEqual(taken);
    const embedded = { TRUTHLINE_DATA: path.join(newHome, 'data') };
    expect(await contents(['restore', again], embedded)).toEqual(taken);
    const third = path.join(elsewhere, 'third.truthline');
    expect(await contents(['backup', third], embedded)).toEqual(taken);
    expect((await run(['export', 'list'], embedded)).out).toContain('blueprint ');
  });
});

describe('a restore', () => {
  let backup: Buffer;

  beforeAll(async () => {
    const database = await openTestDatabase();
    const { folder, remove } = await makeFolder();
    const file = path.join(folder, 'small.truthline');
    const { exitCode } = await run(['backup', file], {
      DATABASE_URL: addressOf(database.handle),
      TRUTHLINE_DATA: folder,
    });
    if (exitCode !== 0) throw new Error(`the backup ended with ${exitCode}`);
    backup = await readFile(file);
    await remove();
    await database.remove();
  });

  const restore = async (content: Uint8Array, server: Readonly<Record<string, string>>) => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'given.truthline');
    await writeFile(file, content);
    return runJson(['restore', file], { ...server, TRUTHLINE_DATA: path.join(folder, 'data') });
  };

  it.each([
    ['another file', (): Uint8Array => new TextEncoder().encode('nothing of the kind'), 'notABackup'],
    ['one cut short', () => backup.subarray(0, backup.length - 200), 'truncated'],
    ['one whose tables are not what it says', () => withOtherHash(backup), 'damaged'],
  ])(
    'of %s is refused with the reason, and the database takes the good one afterwards',
    async (_, make, reason) => {
      const server = await emptyServer();
      expect(await restore(make(), server)).toMatchObject({
        exitCode: 7,
        result: { ok: false, error: { reason } },
      });
      expect(await restore(backup, server)).toMatchObject({ exitCode: 0 });
    },
  );

  it('into a database with a network is refused', async () => {
    const database = await openTestDatabase();
    onTestFinished(database.remove);
    await seedSmallNetwork(database.store, 'there already');
    expect(await restore(backup, { DATABASE_URL: addressOf(database.handle) })).toEqual({
      exitCode: 9,
      result: { ok: false, error: { reason: 'databaseNotEmpty' } },
    });
  });

  it('of a file that is not there says so before any database is touched', async () => {
    expect(
      await runJson(['restore', '/nowhere/b.truthline'], { DATABASE_URL: 'postgresql://127.0.0.1:1/x' }),
    ).toEqual({
      exitCode: 7,
      result: {
        ok: false,
        error: { reason: 'fileUnreadable', file: '/nowhere/b.truthline', code: 'ENOENT' },
      },
    });
  });
});

describe('a backup', () => {
  it('never overwrites a file unasked, and leaves nothing behind where there is nothing to back up', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'b.truthline');
    const server = { ...(await emptyServer()), TRUTHLINE_DATA: folder };
    expect(await runJson(['backup', file], server)).toEqual({
      exitCode: 9,
      result: { ok: false, error: { reason: 'notMigrated' } },
    });
    expect(await readdir(folder)).not.toContain('b.truthline.unfinished');
    await writeFile(file, 'precious');
    expect(await runJson(['backup', file], server)).toMatchObject({
      exitCode: 9,
      result: { error: { reason: 'fileExists' } },
    });
    expect(await readFile(file, 'utf8')).toBe('precious');
  });

  it('says in both languages where no database answers', async () => {
    const server = { DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:1/none' };
    const english = await run(['backup', path.join(await temporaryFolder(), 'b')], server);
    expect(english.exitCode).toBe(6);
    expect(english.messages).toContain('No database answers at 127.0.0.1:1 (ECONNREFUSED)');
    expect((await run(['migrate', '--lang', 'zh'], server)).messages).toContain('没有数据库应答');
  });
});

describe('migrate', () => {
  it('brings an empty database to this release step by step, and has nothing to do the second time', async () => {
    const database = await openTestDatabase('empty');
    onTestFinished(database.remove);
    const server = { DATABASE_URL: addressOf(database.handle) };
    const { exitCode, result } = await runJson(['migrate'], server);
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({ ok: true, applied: expect.arrayContaining(['0001_foundations']) });
    expect(await runJson(['migrate'], server)).toMatchObject({
      exitCode: 0,
      result: { ok: true, applied: [] },
    });
    expect(await run(['migrate', '--lang', 'zh'], server)).toMatchObject({ exitCode: 0 });
  });
});
