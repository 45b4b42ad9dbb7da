import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { processSigns } from '../embedded/process-signs.ts';
import { systemCode } from '../embedded/system-error.ts';

/** A program of ours in a process of its own; `lines` are what it writes. */
export type Child = {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly lines: Interface;
  readonly firstLine: () => Promise<string>;
};

export const startChild = (program: URL, args: readonly string[]): Child => {
  const child = spawn(process.execPath, [program.pathname, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  return {
    process: child,
    lines,
    firstLine: async () => {
      const [line] = await once(lines, 'line');
      return String(line);
    },
  };
};

export const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
};

/** The children of a process, where Linux tells; elsewhere none. */
export const childrenOf = async (pid: number): Promise<readonly number[]> => {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const signs = await Promise.all(pids.map(async id => ({ id, signs: await processSigns(id) })));
  return signs.filter(({ signs: found }) => found?.parent === pid).map(({ id }) => id);
};

/** Kills a server and everything it has started. */
export const killServer = async (serverPid: number): Promise<void> => {
  const backends = await childrenOf(serverPid);
  for (const pid of [serverPid, ...backends]) kill(pid);
};

/** A power cut as far as processes go: nobody gets to say goodbye. */
export const killAll = async (truthline: {
  readonly pid: number;
  readonly serverPid: number;
  readonly watchdogPid: number | null;
}): Promise<void> => {
  // First the one that would bring the server up again.
  kill(truthline.pid);
  await killServer(truthline.serverPid);
  if (truthline.watchdogPid !== null) kill(truthline.watchdogPid);
};
