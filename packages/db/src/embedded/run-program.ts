import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

/** Runs a program to its end. `output` is what it said, both streams, at most the last 10,000 characters. */
export const runProgram = async (
  program: string,
  args: readonly string[],
  user: ServerUser | null,
): Promise<{ readonly code: number | null; readonly output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: '/',
      // Messages in English and nothing of our environment: DATABASE_URL or PGDATA would confuse the programs.
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', ...windowsEnvironment() },
      ...user,
    });
    let output = '';
    const hear = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-10_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', code => {
      resolve({ code, output });
    });
  });

/** Windows programs do not start without these. */
export const windowsEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    ['SystemRoot', 'TEMP', 'TMP'].flatMap(name => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
