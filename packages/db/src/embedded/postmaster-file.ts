import { readdir, readFile, readlink, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Home } from './home.ts';
import { isAlive, processSigns } from './process-signs.ts';
import { systemCode } from './system-error.ts';

/** What a running server writes into `postmaster.pid` (PostgreSQL, src/include/utils/pidfile.h). */
export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  /** A folder for a Unix socket, or an address. */
  readonly host: string;
};

/** The server that the cluster's pid file names; null without one. Whether it lives is another question. */
export const readPostmaster = async (cluster: string): Promise<Postmaster | null> => {
  try {
    const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const pid = Math.abs(Number(lines[0]));
    if (!Number.isInteger(pid) || pid === 0) return null;
    const socketFolder = lines[4] ?? '';
    return { pid, port: Number(lines[3]), host: socketFolder === '' ? (lines[5] ?? '') : socketFolder };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/**
 * `dead`: no such process, the next server takes over by itself. `fading`: a zombie, or `foreign`: the id now belongs to
 * another program, as happens in containers, where ids are small: no server, but PostgreSQL takes either for one and will
 * not start. `alive`: a server, starting, serving or stopping.
 */
export const judgePostmaster = async (pid: number): Promise<'dead' | 'fading' | 'foreign' | 'alive'> => {
  if (!isAlive(pid)) return 'dead';
  const signs = await processSigns(pid);
  if (signs === null) return 'alive';
  if (signs.state === 'Z' || signs.state === 'X') return 'fading';
  return signs.name === 'postgres' ? 'alive' : 'foreign';
};

/**
 * Whether no process works in the cluster any more: every process of a server has it as its working directory. Linux
 * only, which is where we can tell a zombie or a stranger from a server at all.
 */
export const isDeserted = async (cluster: string): Promise<boolean> => {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map(pid => readlink(`/proc/${pid}/cwd`).catch(() => null)));
  return !folders.includes(cluster);
};

/** Takes away the lock files of a server that is no more. Only where the cluster is deserted. */
export const setAsideLocks = async (home: Home): Promise<void> => {
  await rename(path.join(home.cluster, 'postmaster.pid'), path.join(home.cluster, 'postmaster.pid.stale'));
  for (const name of await readdir(home.socketFolder))
    if (name.startsWith('.s.PGSQL.')) await rm(path.join(home.socketFolder, name), { force: true });
};
