import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { err, ok, type Result } from '@truthline/kernel';
import { probe } from '../connection/probe.ts';
import type { DatabaseProblem } from '../connection/problem.ts';
import type { Binaries } from './binaries.ts';
import { ownerSettings } from './embedded-handle.ts';
import type { Home } from './home.ts';
import {
  isDeserted,
  judgePostmaster,
  readPostmaster,
  setAsideLocks,
  type Postmaster,
} from './postmaster-file.ts';
import type { OnProgress } from './progress.ts';
import { launchServer, logTail } from './server-process.ts';
import type { ServerUser } from './server-user.ts';
import { freeBytes } from './system-error.ts';

/** Milliseconds for a start; recovery after a crash replays at most max_wal_size and takes seconds. */
const START_LIMIT = 120_000;
/** Milliseconds an earlier server may take to stop or to be reaped. */
const CLEARING_LIMIT = 30_000;
/** The server needs room for its log and one segment of WAL. */
const ROOM_TO_RUN = 32 * 1024 * 1024;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

/** An earlier server: serving (adopt it), or gone (start another), or it never went away. */
const settleEarlier = async (
  home: Home,
  secret: string,
  dataFolder: string,
  onProgress: OnProgress,
): Promise<Result<Postmaster | null, DatabaseProblem>> => {
  let told = false;
  let wait = 20;
  for (const end = Date.now() + CLEARING_LIMIT; Date.now() < end; await delay(wait)) {
    wait = Math.min(wait * 1.5, 500);
    const earlier = await readPostmaster(home.cluster);
    if (earlier === null) return ok(null);
    const state = await judgePostmaster(earlier.pid);
    if (state === 'dead') return ok(null);
    if (state !== 'alive' && (await isDeserted(home.cluster))) {
      await setAsideLocks(home);
      return ok(null);
    }
    if (state === 'alive') {
      const outcome = await probe(ownerSettings(earlier, secret, 'postgres'));
      if (outcome.kind === 'serving') {
        onProgress({ step: 'adopting', pid: earlier.pid });
        return ok(earlier);
      }
      if (outcome.kind === 'refused') return err({ reason: 'secretMissing', dataFolder });
    }
    if (!told) onProgress({ step: 'waitingForEarlierServer', pid: earlier.pid });
    told = true;
  }
  return err({ reason: 'startFailed', dataFolder, log: await logTail(home) });
};

/** Brings a server up on a cluster, adopting the one that is there. Answers when it serves. */
export const bringUp = async (
  dataFolder: string,
  home: Home,
  binaries: Binaries,
  user: ServerUser | null,
  secret: string,
  onProgress: OnProgress,
): Promise<Result<Postmaster, DatabaseProblem>> => {
  const earlier = await settleEarlier(home, secret, dataFolder, onProgress);
  if (!earlier.ok) return earlier;
  if (earlier.value !== null) return ok(earlier.value);

  onProgress({ step: 'starting' });
  const windows = process.platform === 'win32';
  const port = windows ? await freePort() : 5432;
  const host = windows ? '127.0.0.1' : home.socketFolder;
  const child = await launchServer(home, binaries, user, port);
  const fail = async (): Promise<Result<Postmaster, DatabaseProblem>> => {
    const free = await freeBytes(home.home);
    return free < ROOM_TO_RUN
      ? err({ reason: 'diskFull', dataFolder, freeBytes: free })
      : err({ reason: 'startFailed', dataFolder, log: await logTail(home) });
  };
  let wait = 10;
  for (const end = Date.now() + START_LIMIT; Date.now() < end; await delay(wait)) {
    wait = Math.min(wait * 1.3, 250);
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return fail();
    // The socket file appears before the pid file says so; asking too early costs nothing.
    const server = { pid: child.pid, port, host };
    const outcome = await probe(ownerSettings(server, secret, 'postgres'));
    if (outcome.kind === 'serving') return ok(server);
    if (outcome.kind === 'refused') {
      child.kill('SIGINT');
      return err({ reason: 'secretMissing', dataFolder });
    }
  }
  child.kill('SIGQUIT');
  return fail();
};
