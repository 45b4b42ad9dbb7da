import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import type { Binaries } from './binaries.ts';
import { exists } from './exists.ts';
import type { Home } from './home.ts';
import { windowsEnvironment } from './run-program.ts';
import type { ServerUser } from './server-user.ts';

/** The log starts anew at a start that finds it larger than this, in bytes. */
const LOG_LIMIT = 10 * 1024 * 1024;

const settings = (home: Home, port: number): Readonly<Record<string, string>> => ({
  // Windows has no Unix sockets worth the name here: the loopback address and a password.
  ...(process.platform === 'win32'
    ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
    : {
        listen_addresses: '',
        unix_socket_directories: `"${home.socketFolder.replaceAll('"', '""')}"`,
        unix_socket_permissions: '0700',
      }),
  port: String(port),
  max_connections: '100',
  shared_buffers: '128MB',
  work_mem: '16MB',
  max_wal_size: '512MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Neither statements nor the rows of a failed one: the log holds nothing personal.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
});

/** Starts the server; whether it comes up is seen by connecting. It keeps running when our process group is interrupted. */
export const launchServer = async (
  home: Home,
  binaries: Binaries,
  user: ServerUser | null,
  port: number,
): Promise<ChildProcess> => {
  if ((await exists(home.log)) && (await stat(home.log)).size > LOG_LIMIT) await truncate(home.log);
  const log = await open(home.log, 'a', 0o600);
  try {
    const child = spawn(
      binaries.postgres,
      [
        '-D',
        home.cluster,
        ...Object.entries(settings(home, port)).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        stdio: ['ignore', log.fd, log.fd],
        cwd: '/',
        detached: true,
        env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', ...windowsEnvironment() },
        ...user,
      },
    );
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
    return child;
  } finally {
    await log.close();
  }
};

/** The end of the server's log, for a message. */
export const logTail = async (home: Home): Promise<string> =>
  (await exists(home.log))
    ? (await readFile(home.log, 'utf8')).trimEnd().split('\n').slice(-8).join('\n')
    : '';
