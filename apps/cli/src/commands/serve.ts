import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const serverMain = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));

export type ServeOptions = {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly demo: boolean;
  /** How the start ended goes to standard output as one object, and what the server says for people to standard error. */
  readonly json: boolean;
};

/** What the server tells of its start through the channel between us. */
const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), address: z.string(), administratorLink: z.string().nullable() }),
  z.object({ ok: z.literal(false), error: z.looseObject({ reason: z.string() }) }),
]);

/** The one object of `--json`; the link only where somebody has to open it. */
const jsonOf = (message: unknown): string => {
  const outcome = outcomeSchema.parse(message);
  if (!outcome.ok) return JSON.stringify(outcome);
  const { administratorLink, ...served } = outcome;
  return JSON.stringify(administratorLink === null ? served : { ...served, administratorLink });
};

/**
 * Runs the server as a child and ends as it ends. The child stands in a process group of its own: Ctrl-C then reaches
 * it once, through us, and not a second time from the terminal, which it would take for "at once".
 */
export const runServe = (
  variables: NodeJS.ProcessEnv,
  { port, host, demo, json }: ServeOptions,
  print: (line: string) => void,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [...process.execArgv, serverMain], {
      stdio: json ? ['inherit', 2, 'inherit', 'ipc'] : 'inherit',
      detached: true,
      env: {
        ...variables,
        ...(port !== undefined && { TRUTHLINE_PORT: port }),
        ...(host !== undefined && { TRUTHLINE_HOST: host }),
        ...(demo ? {} : { TRUTHLINE_DEMO: '0' }),
      },
    });
    server.on('message', message => {
      print(jsonOf(message));
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
