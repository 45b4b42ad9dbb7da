import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const mainFile = fileURLToPath(new URL('../main.ts', import.meta.url));

export type SpawnedServer = {
  readonly pid: number;
  /** Resolves with the address of the ready line, or with null where the process ended without one. */
  readonly ready: Promise<string | null>;
  /** Resolves with the exit code; null where a signal ended it. */
  readonly exited: Promise<number | null>;
  readonly signal: (name: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => void;
  /** Everything said so far. */
  readonly said: () => { readonly out: string; readonly error: string };
};

/** `node src/main.ts` as a process of its own, with these variables and no other of ours. */
export const spawnServer = (variables: Readonly<Record<string, string>>): SpawnedServer => {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('TRUTHLINE_') && !name.startsWith('DATABASE_') && !name.startsWith('VITEST'),
  );
  const child = spawn(process.execPath, [mainFile], {
    env: { ...Object.fromEntries(inherited), LC_ALL: 'en_US.UTF-8', TRUTHLINE_PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  const ready = Promise.withResolvers<string | null>();
  const exited = Promise.withResolvers<number | null>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    const address = /^Truthline is ready: (\S+)$/m.exec(out)?.[1];
    if (address !== undefined) ready.resolve(address);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text;
  });
  child.once('close', code => {
    ready.resolve(null);
    exited.resolve(code);
  });
  return {
    pid: child.pid ?? -1,
    ready: ready.promise,
    exited: exited.promise,
    signal: name => {
      child.kill(name);
    },
    said: () => ({ out, error }),
  };
};
