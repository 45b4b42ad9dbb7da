import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '@truthline/kernel';
import type { DatabaseProblem } from '../connection/problem.ts';
import type { Binaries } from './binaries.ts';
import { exists } from './exists.ts';
import { makePrivate, type Home } from './home.ts';
import { runProgram } from './run-program.ts';
import type { ServerUser } from './server-user.ts';
import { freeBytes, systemCode } from './system-error.ts';

/** The embedded server's superuser: it owns the tables and never serves a request. */
export const OWNER = 'truthline';

/** A new cluster takes 39 MB; below this there is no point in trying. */
const ROOM_FOR_A_CLUSTER = 64 * 1024 * 1024;

/** The major version a cluster was made by; null where there is no complete cluster. */
export const clusterMajor = async (cluster: string): Promise<string | null> => {
  try {
    return (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Makes the cluster under another name and moves it into place: a start killed half-way leaves nothing half-made. */
export const createCluster = async (
  home: Home,
  binaries: Binaries,
  user: ServerUser | null,
  password: string,
): Promise<Result<void, DatabaseProblem>> => {
  const draftName = 'postgres.new';
  for (const name of await readdir(home.home))
    if (name.startsWith(draftName)) await rm(path.join(home.home, name), { recursive: true, force: true });
  const space = await freeBytes(home.home);
  if (space < ROOM_FOR_A_CLUSTER) return err({ reason: 'diskFull', dataFolder: home.home, freeBytes: space });

  const draft = path.join(home.home, draftName);
  const passwordFile = path.join(home.home, `${draftName}.password`);
  await makePrivate(draft, user);
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (user !== null) await chown(passwordFile, user.uid, user.gid);
    const made = await runProgram(
      binaries.initdb,
      [
        `--pgdata=${draft}`,
        `--username=${OWNER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Sorted by code point, by PostgreSQL itself: no library's new version can invalidate an index.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--data-checksums',
        '--no-instructions',
      ],
      user,
    );
    if (made.code !== 0) {
      const left = await freeBytes(home.home);
      return left < ROOM_FOR_A_CLUSTER / 4
        ? err({ reason: 'diskFull', dataFolder: home.home, freeBytes: left })
        : err({ reason: 'startFailed', dataFolder: home.home, log: made.output });
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  // An incomplete cluster of an interrupted copy or restore of files: without PG_VERSION nothing can use it.
  if (await exists(home.cluster)) await rename(home.cluster, `${home.cluster}.incomplete-${Date.now()}`);
  await rename(draft, home.cluster);
  return ok(undefined);
};
