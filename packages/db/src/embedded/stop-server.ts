import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { judgePostmaster, readPostmaster } from './postmaster-file.ts';
import { runProgram } from './run-program.ts';
import { systemCode } from './system-error.ts';

/** A fast shutdown writes a checkpoint; after so many milliseconds it becomes an immediate one, which recovers. */
const FAST_SHUTDOWN_LIMIT = 20_000;

const signal = (pid: number, name: 'SIGINT' | 'SIGQUIT') => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
};

const gone = async (pid: number, cluster: string): Promise<boolean> => {
  const state = await judgePostmaster(pid);
  return state === 'dead' || state === 'fading' || (await readPostmaster(cluster))?.pid !== pid;
};

const waitUntilGone = async (pid: number, cluster: string, limit: number): Promise<boolean> => {
  for (const end = Date.now() + limit; Date.now() < end; await delay(20))
    if (await gone(pid, cluster)) return true;
  return false;
};

/** Ends open transactions, writes everything down and stops the server. Returns when it is gone. */
export const stopServer = async (pid: number, home: Home, binaries: Binaries): Promise<void> => {
  if (process.platform === 'win32') {
    await runProgram(binaries.pgCtl, ['stop', '-D', home.cluster, '-m', 'fast', '-w'], null);
    return;
  }
  signal(pid, 'SIGINT');
  if (await waitUntilGone(pid, home.cluster, FAST_SHUTDOWN_LIMIT)) return;
  signal(pid, 'SIGQUIT');
  await waitUntilGone(pid, home.cluster, 5000);
};
