import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const repository = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

export type Database = 'embedded' | 'server';

/** A folder of its own under the machine's temporary one, enterable by the database's unprivileged user. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'truthline-browser-'));
  await chmod(folder, 0o711);
  return folder;
};

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** The server as a process of its own, and what it says in the terminal. */
export type Process = {
  readonly pid: number;
  /** Resolves with the address of the ready line, or with null where the process ended without one. */
  readonly ready: Promise<string | null>;
  /** Resolves with the exit code; null where a signal ended it. */
  readonly exited: Promise<number | null>;
  readonly signal: (name: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => void;
  /** Every line so far: the address on `out`, progress and failures on `error`. */
  readonly said: () => { readonly out: readonly string[]; readonly error: readonly string[] };
};

const linesOf = (text: string): readonly string[] => text.split('\n').filter(line => line !== '');

/** Starts the built app as a user's terminal would, with these variables and no other of ours. */
export const spawnTruthline = (variables: Readonly<Record<string, string>>): Process => {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(TRUTHLINE_|DATABASE_|FORCE_COLOR)/.test(name),
  );
  const child = spawn(process.execPath, [join(repository, 'apps/server/src/main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(inherited), LC_ALL: 'en_US.UTF-8', TRUTHLINE_PORT: '0', ...variables },
  });
  let out = '';
  let error = '';
  const ready = Promise.withResolvers<string | null>();
  const exited = Promise.withResolvers<number | null>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    const address = /^Truthline is ready: (\S+)$/m.exec(out)?.[1];
    if (address !== undefined) ready.resolve(address);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text;
  });
  child.once('close', code => {
    ready.resolve(null);
    exited.resolve(code);
  });
  return {
    pid: child.pid ?? -1,
    ready: ready.promise,
    exited: exited.promise,
    signal: name => {
      child.kill(name);
    },
    said: () => ({ out: linesOf(out), error: linesOf(error) }),
  };
};

/** A PostgreSQL beside Truthline: what `DATABASE_URL` points to, and how it ends. */
export type Postgres = { readonly url: string; readonly stop: () => Promise<void> };

export const startPostgres = async (folder: string): Promise<Postgres> => {
  await mkdir(folder, { recursive: true });
  // Its unprivileged user has to come through.
  await chmod(folder, 0o711);
  const child = spawn(process.execPath, [join(repository, 'scripts/postgres.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('postgresql:')) continue;
    child.stdout.resume();
    return {
      url: line,
      stop: async () => {
        child.stdin.end();
        await ended;
      },
    };
  }
  throw new Error('the PostgreSQL beside Truthline ended without an address');
};

const commandLines = (): readonly string[] => {
  if (!existsSync('/proc')) return spawnSync('ps', ['-axo', 'args'], { encoding: 'utf8' }).stdout.split('\n');
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch (error) {
        // A process that ended between the two looks is one less.
        if (error instanceof Error && 'code' in error) return [];
        throw error;
      }
    });
};

/** The command lines of running processes that speak of a folder. */
export const processesAbout = (folder: string): readonly string[] =>
  commandLines().filter(line => line.includes(folder));

/** A Truthline that serves, with data of its own. */
export type Running = {
  readonly origin: string;
  /** The one-time link printed by a start without demo data, else null. */
  readonly firstAdministratorLink: string | null;
  readonly stop: () => Promise<void>;
};

/** The data folder of a Truthline in a folder of its own, and the cluster beside it where `DATABASE_URL` leads to one. */
export const dataIn = (folder: string): string => join(folder, 'data');
export const clusterIn = (folder: string): string => join(folder, 'postgres');

/** What the first start with the demonstration leaves behind: made once for a run, by the project that goes before. */
export const demonstrationOf = (database: Database): string =>
  join(tmpdir(), `truthline-demonstration-${process.ppid}-${database}`);

/** Puts the demonstration as it is after the first start into a folder: minutes of a run are spared by it. */
export const putDemonstration = (folder: string, database: Database): void => {
  // Whose files they are goes along: a cluster belongs to the user that PostgreSQL runs as.
  const { status } = spawnSync('cp', ['-a', `${demonstrationOf(database)}/.`, folder]);
  if (status !== 0) throw new Error('the demonstration cannot be copied');
};

/** A Truthline in a folder; on a PostgreSQL that is started beside it where asked. */
export const startIn = async (
  folder: string,
  { database, demo }: { readonly database: Database; readonly demo: boolean },
): Promise<Running> => {
  const postgres = database === 'server' ? await startPostgres(clusterIn(folder)) : null;
  const truthline = spawnTruthline({
    TRUTHLINE_DATA: dataIn(folder),
    TRUTHLINE_DEMO: demo ? '1' : '0',
    ...(postgres === null ? {} : { DATABASE_URL: postgres.url }),
  });
  const stop = async () => {
    truthline.signal('SIGTERM');
    await truthline.exited;
    await postgres?.stop();
  };
  const origin = await truthline.ready;
  if (origin === null) {
    await stop();
    throw new Error(`Truthline did not start:\n${truthline.said().error.join('\n')}`);
  }
  const link = truthline.said().out.find(line => line.includes('/setup?token='));
  return { origin, firstAdministratorLink: link?.trim() ?? null, stop };
};

/** Starts Truthline in a folder that goes with it. */
export const startTruthline = async (options: { database: Database; demo: boolean }): Promise<Running> => {
  const folder = await temporaryFolder();
  if (options.demo) putDemonstration(folder, options.database);
  try {
    const running = await startIn(folder, options);
    return { ...running, stop: () => running.stop().then(() => removeFolder(folder)) };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
};
