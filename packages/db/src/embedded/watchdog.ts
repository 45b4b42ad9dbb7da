import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

/**
 * Waits for the end of its input, which comes when we die, however we die, and then asks the server to stop. A line
 * of input means that the server has been stopped already. `$1` is the server's pid, `$2` the cluster.
 */
const SCRIPT = `read -r line && exit 0
read -r pid < "$2/postmaster.pid" && [ "$pid" = "$1" ] && kill -INT "$1"`;

export type Watchdog = { readonly pid: number | null; readonly dismiss: () => void };

/** Sees to it that the server does not outlive us. Not on Windows, where the next start adopts the server. */
export const postWatchdog = (serverPid: number, cluster: string, user: ServerUser | null): Watchdog => {
  if (process.platform === 'win32') return { pid: null, dismiss: () => undefined };
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'truthline-watchdog', String(serverPid), cluster], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    detached: true,
    env: {},
    ...user,
  });
  // Without a shell there is no watchdog, and a server left behind is adopted by the next start.
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  return {
    pid: child.pid ?? null,
    dismiss: () => {
      child.stdin.end('stopped\n');
    },
  };
};
