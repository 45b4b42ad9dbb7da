import { chmod, mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '@truthline/kernel';
import type { DatabaseHandle } from '../connection/database-handle.ts';
import { passwordFor } from '../connection/password.ts';
import type { DatabaseProblem } from '../connection/problem.ts';
import { findPackage, prepareBinaries, type Binaries } from './binaries.ts';
import { bringUp } from './bring-up.ts';
import { clusterMajor, createCluster, OWNER } from './create-cluster.ts';
import { embeddedHandle, makeDatabase } from './embedded-handle.ts';
import { lockFolder } from './folder-lock.ts';
import { clearSocketFolder, findHome, makeHome, type Home } from './home.ts';
import { keepRunning } from './keep-running.ts';
import type { OnProgress } from './progress.ts';
import { makeSecret, readSecret } from './secret.ts';
import { serverUser, type ServerUser } from './server-user.ts';
import { stopServer } from './stop-server.ts';
import { folderProblem } from './system-error.ts';
import { postWatchdog } from './watchdog.ts';

/** A running embedded server. The two ids, which change when the server is restarted, serve tests that kill. */
export type EmbeddedDatabase = DatabaseHandle & {
  readonly home: string;
  readonly serverPid: () => number;
  readonly watchdogPid: () => number | null;
};

/** The folder, enterable by the server's user: only where we make it ourselves do we choose its mode. */
const makeDataFolder = async (dataFolder: string, user: ServerUser | null): Promise<string> => {
  const made = await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  if (made !== undefined) await chmod(dataFolder, user === null ? 0o700 : 0o711);
  return realpath(dataFolder);
};

const secretOf = async (dataFolder: string, major: string | null): Promise<string | null> =>
  (await readSecret(dataFolder)) ?? (major === null ? makeSecret(dataFolder) : null);

const ensureCluster = async (
  dataFolder: string,
  home: Home,
  binaries: Binaries,
  user: ServerUser | null,
  onProgress: OnProgress,
): Promise<Result<string, DatabaseProblem>> => {
  const major = await clusterMajor(home.cluster);
  if (major !== null && major !== binaries.major)
    return err({ reason: 'otherMajorVersion', dataFolder, found: major });
  const secret = await secretOf(dataFolder, major);
  if (secret === null) return err({ reason: 'secretMissing', dataFolder });
  if (major !== null) return ok(secret);
  onProgress({ step: 'creatingCluster', home: home.home });
  const created = await createCluster(home, binaries, user, passwordFor(secret, OWNER));
  return created.ok ? ok(secret) : created;
};

const startLocked = async (
  dataFolder: string,
  user: ServerUser | null,
  onProgress: OnProgress,
  releaseLock: () => Promise<void>,
): Promise<Result<EmbeddedDatabase, DatabaseProblem>> => {
  const packaged = findPackage();
  if (!packaged.ok) return packaged;
  const home = await findHome(dataFolder, user);
  if (home.elsewhere) onProgress({ step: 'placedElsewhere', dataFolder, home: home.home });
  await makeHome(dataFolder, home, user);
  const binaries = await prepareBinaries(packaged.value, home.home, user, onProgress);
  const secret = await ensureCluster(dataFolder, home, binaries, user, onProgress);
  if (!secret.ok) return secret;
  const start = () => bringUp(dataFolder, home, binaries, user, secret.value, onProgress);
  const server = await start();
  if (!server.ok) return server;
  await makeDatabase(server.value, secret.value);

  let watchdog = postWatchdog(server.value.pid, home.cluster, user);
  const kept = keepRunning(server.value, start, restarted => {
    watchdog.dismiss();
    watchdog = postWatchdog(restarted.pid, home.cluster, user);
  });
  const stop = async () => {
    await kept.stopKeeping();
    await stopServer(kept.current().pid, home, binaries);
    watchdog.dismiss();
    await clearSocketFolder(home);
    await releaseLock();
  };
  let stopping: Promise<void> | null = null;
  return ok({
    ...embeddedHandle(server.value, secret.value, () => (stopping ??= stop())),
    home: home.home,
    serverPid: () => kept.current().pid,
    watchdogPid: () => watchdog.pid,
  });
};

/**
 * Starts the PostgreSQL that npm ships on a data folder, or adopts the one that a Truthline which died has left
 * running there. The folder belongs to this process until `stop`.
 */
export const startEmbedded = async (
  dataFolder: string,
  onProgress: OnProgress = () => undefined,
): Promise<Result<EmbeddedDatabase, DatabaseProblem>> => {
  const folder = path.resolve(dataFolder);
  try {
    const user = await serverUser();
    const real = await makeDataFolder(folder, user);
    const lock = await lockFolder(real);
    if (!lock.ok) return err({ reason: 'dataFolderInUse', dataFolder: real, pid: lock.error.pid });
    let started: Result<EmbeddedDatabase, DatabaseProblem> | null = null;
    try {
      started = await startLocked(real, user, onProgress, lock.value.release);
      return started;
    } finally {
      if (started?.ok !== true) await lock.value.release();
    }
  } catch (error) {
    const problem = await folderProblem(error, folder);
    if (problem === null) throw error;
    return err(problem);
  }
};
