import { spawn } from 'node:child_process';
import { chmod, lstat, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { joinDatabase } from '../start-database.ts';
import { kill, killAll, killServer, startChild, type Child } from '../testing/child.ts';
import { temporaryFolder } from '../testing/test-cluster.ts';
import { connectRunning } from './connect-running.ts';
import { judgePostmaster } from './postmaster-file.ts';
import { isAlive } from './process-signs.ts';
import type { Progress } from './progress.ts';
import { serverUser } from './server-user.ts';
import { startEmbedded, type EmbeddedDatabase } from './start-embedded.ts';

const childProgram = new URL('../testing/embedded-child.ts', import.meta.url);
const startedSchema = z.strictObject({
  started: z.literal(true),
  pid: z.number(),
  serverPid: z.number(),
  watchdogPid: z.number().nullable(),
});

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let dataFolder: string;
/** What a test has started, stopped after it whatever happens. */
let running: EmbeddedDatabase[];
let children: Child[];

beforeEach(async () => {
  temporary = await temporaryFolder();
  dataFolder = path.join(temporary.folder, 'data');
  running = [];
  children = [];
});
afterEach(async () => {
  for (const child of children) child.process.kill('SIGKILL');
  for (const server of running) await server.stop();
  await temporary.remove();
});

const start = async (progress: Progress[] = []): Promise<EmbeddedDatabase> => {
  const started = await startEmbedded(dataFolder, step => progress.push(step));
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  running.push(started.value);
  return started.value;
};

const startOther = async () => {
  const child = startChild(childProgram, [dataFolder]);
  children.push(child);
  return startedSchema.parse(JSON.parse(await child.firstLine()));
};

const ask = async (server: Pick<EmbeddedDatabase, 'owner'>, text: string): Promise<unknown> => {
  const client = new pg.Client(server.owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>(text);
    return Object.values(answer.rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
};

const modeOf = async (...parts: readonly string[]) =>
  ((await lstat(path.join(dataFolder, ...parts))).mode & 0o777).toString(8);

describe('a first start', () => {
  test('makes a private cluster, in UTF-8, with checksums, that listens on no network', async () => {
    const server = await start();
    expect(await ask(server, 'show listen_addresses')).toBe('');
    expect(await ask(server, 'show data_checksums')).toBe('on');
    expect(await ask(server, 'show server_encoding')).toBe('UTF8');
    expect(await ask(server, 'show fsync')).toBe('on');
    expect(
      await ask(
        server,
        `select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()`,
      ),
    ).toBe('b C.UTF-8');
    expect(await ask(server, `select string_agg(x, '' order by x) from unnest('{b,B,a,中}'::text[]) x`)).toBe(
      'Bab中',
    );
    expect([
      await modeOf('postgres'),
      await modeOf('run'),
      await modeOf('secret'),
      await modeOf('postgres.log'),
    ]).toEqual(['700', '700', '600', '600']);
    const user = await serverUser();
    expect((await lstat(path.join(dataFolder, 'postgres'))).uid).toBe(user?.uid ?? process.getuid?.());
    const rules = await ask(server, `select bool_and(auth_method = 'scram-sha-256') from pg_hba_file_rules`);
    expect(rules).toBe(true);
  });

  test('a second start is quick, finds what was written, and stopping leaves no process', async () => {
    const first = await start();
    await ask(first, 'create table kept as select 42 as answer');
    await first.stop();
    expect(await judgePostmaster(first.serverPid())).not.toBe('alive');
    const progress: Progress[] = [];
    const second = await start(progress);
    expect(progress).toEqual([{ step: 'starting' }]);
    expect(await ask(second, 'select answer from kept')).toBe(42);
  });

  test('a start cut short in the middle of making the cluster is made good by the next', async () => {
    await mkdir(path.join(dataFolder, 'postgres.new', 'base'), { recursive: true });
    await writeFile(path.join(dataFolder, 'postgres.new', 'PG_VERSION'), '18\n');
    await chmod(dataFolder, 0o711);
    const server = await start();
    expect(await ask(server, 'select 1')).toBe(1);
  });

  test('a path too long for a socket gets a short one', async () => {
    dataFolder = path.join(temporary.folder, 'long'.repeat(30), 'data');
    await mkdir(path.dirname(dataFolder), { recursive: true, mode: 0o711 });
    const server = await start();
    expect(Buffer.byteLength(`${server.owner.host}/.s.PGSQL.5432`)).toBeLessThan(104);
    expect(await ask(server, 'select 1')).toBe(1);
    await server.stop();
    await expect(lstat(server.owner.host)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a folder below one that only root may enter works: its data lie where the server’s user can walk', async () => {
    const closed = path.join(temporary.folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    dataFolder = path.join(closed, 'data');
    const progress: Progress[] = [];
    const server = await start(progress);
    expect(await ask(server, 'select 1')).toBe(1);
    const elsewhere = (await serverUser()) !== null;
    expect(progress.some(({ step }) => step === 'placedElsewhere')).toBe(elsewhere);
    expect(server.home !== dataFolder).toBe(elsewhere);
    const joined = await connectRunning(dataFolder);
    expect(joined.ok).toBe(true);
    await ask(server, 'create table kept as select 42 as answer');
    await server.stop();
    expect(await ask(await start(), 'select answer from kept')).toBe(42);
    await running.at(-1)?.stop();

    // Somebody removes the data folder to begin anew: the new one knows nothing of the old cluster.
    await rm(dataFolder, { recursive: true });
    const anew = await start();
    expect(await ask(anew, `select to_regclass('kept')`)).toBeNull();
    await anew.stop();
    if (elsewhere) for (const { home } of [server, anew]) await rm(home, { recursive: true });
  });
});

describe('two on one folder', () => {
  test('the second is told who has it; a command may join; after the first has gone it starts', async () => {
    const other = await startOther();
    expect(await startEmbedded(dataFolder)).toEqual({
      ok: false,
      error: { reason: 'dataFolderInUse', dataFolder, pid: other.pid },
    });
    const joined = await joinDatabase({ dataFolder });
    if (!joined.ok) throw new Error(joined.error.reason);
    expect(await ask(joined.value, 'select count(*) > 0 from truthline.migrations')).toBe(true);
    await joined.value.stop();
    expect(isAlive(other.serverPid)).toBe(true);

    children[0]?.process.stdin.end();
    await expect.poll(() => isAlive(other.pid)).toBe(false);
    const server = await start();
    expect(server.serverPid()).not.toBe(other.serverPid);
  });

  test('of several that start at the same moment on a new folder, one wins and the others are told', async () => {
    const attempts = await Promise.all(Array.from({ length: 8 }, () => startEmbedded(dataFolder)));
    running.push(...attempts.flatMap(attempt => (attempt.ok ? [attempt.value] : [])));
    expect(running).toHaveLength(1);
    expect(attempts.filter(attempt => !attempt.ok)).toEqual(
      Array.from({ length: 7 }, () => ({
        ok: false,
        error: { reason: 'dataFolderInUse', dataFolder, pid: process.pid },
      })),
    );
  });

  test('nobody to join: said so, or started', async () => {
    expect(await connectRunning(dataFolder)).toMatchObject({ ok: false, error: { reason: 'notRunning' } });
    const joined = await joinDatabase({ dataFolder });
    if (!joined.ok) throw new Error(joined.error.reason);
    expect(await ask(joined.value, 'select 1')).toBe(1);
    await joined.value.stop();
    expect(await connectRunning(dataFolder)).toMatchObject({ ok: false, error: { reason: 'notRunning' } });
  });
});

describe('after a violent end', () => {
  test('the server stops by itself when its Truthline is killed', async () => {
    const other = await startOther();
    kill(other.pid);
    await expect.poll(() => judgePostmaster(other.serverPid), { timeout: 10_000 }).not.toBe('alive');
    const server = await start();
    expect(await ask(server, 'select 1')).toBe(1);
  });

  test('an orphan is adopted, with its data, and stopped in the end', async () => {
    const other = await startOther();
    const joined = await connectRunning(dataFolder);
    if (!joined.ok) throw new Error(joined.error.reason);
    await ask(joined.value, 'create table kept as select 42 as answer');
    if (other.watchdogPid !== null) kill(other.watchdogPid);
    kill(other.pid);
    await expect.poll(() => isAlive(other.pid)).toBe(false);
    const progress: Progress[] = [];
    const server = await start(progress);
    expect(progress).toEqual([{ step: 'adopting', pid: other.serverPid }]);
    expect(await ask(server, 'select answer from kept')).toBe(42);
    await server.stop();
    // It has let go of the data; the process itself is gone a moment later.
    await expect.poll(() => judgePostmaster(other.serverPid)).not.toBe('alive');
  });

  test('everything killed at once: the next start recovers', async () => {
    const other = await startOther();
    await killAll(other);
    const server = await start();
    expect(server.serverPid()).not.toBe(other.serverPid);
    expect(await ask(server, 'select count(*) > 0 from truthline.migrations')).toBe(true);
  });

  test('a server that is killed alone is brought up again beneath a Truthline that goes on', async () => {
    const server = await start();
    await ask(server, 'create table kept as select 42 as answer');
    const first = server.serverPid();
    await killServer(first);
    await expect.poll(() => server.serverPid(), { timeout: 15_000 }).not.toBe(first);
    expect(await ask(server, 'select answer from kept')).toBe(42);
  });

  test('a pid file that names somebody else’s process does not stop a start', async () => {
    await (await start()).stop();
    const user = await serverUser();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...user });
    const pidFile = path.join(dataFolder, 'postgres', 'postmaster.pid');
    await writeFile(pidFile, `${stranger.pid}\n${dataFolder}/postgres\n0\n5432\n${dataFolder}/run\n\n`);
    const server = await start();
    expect(await ask(server, 'select 1')).toBe(1);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    stranger.kill();
  });

  test('a lock left by a dead process, or by another life of its number, is not respected', async () => {
    await mkdir(dataFolder, { mode: 0o711 });
    await writeFile(path.join(dataFolder, 'truthline.lock'), `${process.pid} 1\n`);
    const server = await start();
    expect(await readFile(path.join(dataFolder, 'truthline.lock'), 'utf8')).toMatch(
      new RegExp(`^${process.pid} \\d+\n$`),
    );
    await server.stop();
    await expect(lstat(path.join(dataFolder, 'truthline.lock'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a folder that will not do', () => {
  test('a file in the way', async () => {
    await writeFile(path.join(temporary.folder, 'file'), '');
    expect(await startEmbedded(path.join(temporary.folder, 'file', 'data'))).toMatchObject({
      ok: false,
      error: { reason: 'dataFolderNotWritable', code: 'ENOTDIR' },
    });
  });

  test.each(['the data folder itself', 'the folder it is to be made in'])(
    'no permission to write in %s, whoever runs the test',
    async which => {
      const sealed = path.join(temporary.folder, 'sealed');
      await mkdir(sealed);
      await chmod(sealed, 0o555);
      const folder = which === 'the data folder itself' ? sealed : path.join(sealed, 'data');
      const child = startChild(childProgram, [folder, 'ordinary']);
      children.push(child);
      expect(JSON.parse(await child.firstLine())).toEqual({
        refused: { reason: 'dataFolderNotWritable', dataFolder: folder, code: 'EACCES' },
      });
      expect(await readdir(sealed)).toEqual([]);
    },
  );

  test('a secret that is gone, and a secret that is another', async () => {
    await (await start()).stop();
    const secret = path.join(dataFolder, 'secret');
    const text = await readFile(secret, 'utf8');
    await writeFile(secret, 'another\n');
    expect(await startEmbedded(dataFolder)).toMatchObject({ ok: false, error: { reason: 'secretMissing' } });
    await rm(secret);
    expect(await startEmbedded(dataFolder)).toMatchObject({ ok: false, error: { reason: 'secretMissing' } });
    await writeFile(secret, text, { mode: 0o600 });
    await expect.poll(async () => (await startedAgain()).ok).toBe(true);
  });

  const startedAgain = async () => {
    const again = await startEmbedded(dataFolder);
    if (again.ok) running.push(again.value);
    return again;
  };

  test('a cluster of another major version', async () => {
    await (await start()).stop();
    await writeFile(path.join(dataFolder, 'postgres', 'PG_VERSION'), '17\n');
    expect(await startEmbedded(dataFolder)).toMatchObject({
      ok: false,
      error: { reason: 'otherMajorVersion', found: '17' },
    });
  });

  test('settings that PostgreSQL refuses: the end of its log is in the answer', async () => {
    await (await start()).stop();
    await writeFile(path.join(dataFolder, 'postgres', 'postgresql.auto.conf'), 'no_such_setting = 1\n');
    expect(await startEmbedded(dataFolder)).toMatchObject({
      ok: false,
      error: { reason: 'startFailed', log: expect.stringContaining('no_such_setting') },
    });
  });
});
