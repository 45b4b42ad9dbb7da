import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const serverMain = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));

export type ServeOptions = {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly demo: boolean;
};

/**
 * Runs the server as a child and ends as it ends. The child stands in a process group of its own: Ctrl-C then reaches
 * it once, through us, and not a second time from the terminal, which it would take for "at once".
 */
export const runServe = (variables: NodeJS.ProcessEnv, { port, host, demo }: ServeOptions): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [...process.execArgv, serverMain], {
      stdio: 'inherit',
      detached: true,
      env: {
        ...variables,
        ...(port !== undefined && { TRUTHLINE_PORT: port }),
        ...(host !== undefined && { TRUTHLINE_HOST: host }),
        ...(demo ? {} : { TRUTHLINE_DEMO: '0' }),
      },
    });
    const forward = (signal: NodeJS.Signals) => {
      server.kill(signal);
    };
    const hangUp = () => {
      server.kill('SIGTERM');
    };
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    // A closed terminal would end us and leave the child, in its own group, behind.
    process.on('SIGHUP', hangUp);
    server.on('error', reject);
    server.on('exit', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      process.off('SIGHUP', hangUp);
      resolve(code ?? (signal === null ? 1 : 128 + constants.signals[signal]));
    });
  });
