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

/** Its process ends a moment after it has let go of the data; after so many milliseconds nobody waits for that. */
const LAST_MOMENT = 2000;

const ended = async (pid: number): Promise<boolean> => (await judgePostmaster(pid)) !== 'alive';

const letGo = async (pid: number, cluster: string): Promise<boolean> =>
  (await ended(pid)) || (await readPostmaster(cluster))?.pid !== pid;

const waitFor = async (what: () => Promise<boolean>, limit: number): Promise<boolean> => {
  for (const end = Date.now() + limit; Date.now() < end; await delay(20)) if (await what()) return true;
  return false;
};

/** Ends open transactions, writes everything down and stops the server. Returns when it is gone. */
export const stopServer = async (pid: number, home: Home, binaries: Binaries): Promise<void> => {
  if (process.platform === 'win32') {
    await runProgram(binaries.pgCtl, ['stop', '-D', home.cluster, '-m', 'fast', '-w'], null);
    return;
  }
  signal(pid, 'SIGINT');
  if (!(await waitFor(() => letGo(pid, home.cluster), FAST_SHUTDOWN_LIMIT))) {
    signal(pid, 'SIGQUIT');
    await waitFor(() => letGo(pid, home.cluster), 5000);
  }
  await waitFor(() => ended(pid), LAST_MOMENT);
};
