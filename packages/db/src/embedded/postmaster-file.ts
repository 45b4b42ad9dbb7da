import { readFile } from 'node:fs/promises';
import path from 'node:path';
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
 * `dead`: no such process, the next server takes over by itself. `fading`: a zombie; it cannot serve, and the next
 * server cannot start until it is reaped. `foreign`: the id now belongs to another program, as happens in
 * containers, where ids are small. `alive`: a server, starting, serving or stopping.
 */
export const judgePostmaster = async (pid: number): Promise<'dead' | 'fading' | 'foreign' | 'alive'> => {
  if (!isAlive(pid)) return 'dead';
  const signs = await processSigns(pid);
  if (signs === null) return 'alive';
  if (signs.state === 'Z' || signs.state === 'X') return 'fading';
  return signs.name === 'postgres' ? 'alive' : 'foreign';
};
