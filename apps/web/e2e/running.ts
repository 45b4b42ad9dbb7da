import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const repository = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** The first line of a child that matches, or an error with everything it said when it ends without one. */
const firstLine = async (child: ChildProcess, wanted: RegExp): Promise<string> => {
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  if (child.stdout === null) throw new Error('the child has no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const found = wanted.exec(line);
    if (found !== null) {
      // Whoever is no longer read must not block: let the rest flow away.
      child.stdout.resume();
      return found[0];
    }
    said.push(line);
  }
  throw new Error(`ended without ${wanted.source}:\n${said.join('\n')}`);
};

const stopChild = async (child: ChildProcess, how: () => void) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  how();
  await ended;
};

export type Database = 'embedded' | 'server';

/** A Truthline started as a user would, on a free port, with data of its own. */
export type Running = {
  readonly origin: string;
  /** The one-time link printed by a start without demo data, else null. */
  readonly firstAdministratorLink: string | null;
  readonly stop: () => Promise<void>;
};

const startPostgres = async () => {
  const child = spawn(process.execPath, [join(repository, 'scripts/postgres.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const url = await firstLine(child, /postgresql:.*/);
  return { url, stop: () => stopChild(child, () => child.stdin.end()) };
};

/** Starts the built app on the embedded database, or on a PostgreSQL started beside it. */
export const startTruthline = async (options: { database: Database; demo: boolean }): Promise<Running> => {
  const data = await mkdtemp(join(tmpdir(), 'truthline-browser-'));
  const postgres = options.database === 'server' ? await startPostgres() : null;
  const child = spawn(process.execPath, [join(repository, 'apps/server/src/main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      LANG: 'en_US.UTF-8',
      LC_ALL: '',
      TRUTHLINE_PORT: '0',
      TRUTHLINE_DATA: data,
      TRUTHLINE_DEMO: options.demo ? '1' : '0',
      DATABASE_URL: postgres?.url ?? '',
    },
  });
  const stop = async () => {
    await stopChild(child, () => child.kill('SIGTERM'));
    await postgres?.stop();
    await rm(data, { recursive: true, force: true });
  };
  try {
    const link = options.demo ? null : await firstLine(child, /http:\S*\/setup\?token=\S+/);
    const origin = link === null ? await firstLine(child, /http:\/\/127\.0\.0\.1:\d+/) : new URL(link).origin;
    return { origin, firstAdministratorLink: link, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
