import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../checks/walk.ts';
import type { Bench } from './figure.ts';
import { at, timed } from './rounds.ts';

/** `npm start` without npm: from the call to the line with the address; then it is stopped. */
const startOn = async (dataFolder: string): Promise<number> => {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('TRUTHLINE_') && !name.startsWith('DATABASE_'),
  );
  let said = '';
  let stop = async () => {};
  const took = await timed(async () => {
    const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'start'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...Object.fromEntries(own), TRUTHLINE_PORT: '0', TRUTHLINE_DATA: dataFolder },
    });
    const exited = once(child, 'exit');
    stop = async () => {
      child.kill('SIGTERM');
      await exited;
    };
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const ready = new Promise<boolean>(resolve => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('Truthline is ready')) resolve(true);
      });
      child.once('exit', () => {
        resolve(false);
      });
    });
    if (!(await ready)) throw new Error(`Truthline does not start:\n${said}`);
  });
  await stop();
  return took;
};

/** The second start on a data folder against the first, which makes the database and loads the demonstration. */
export const start: Bench = {
  name: 'start',
  measure: async world => {
    const rounds = world.quick ? 1 : 2;
    const first: number[] = [];
    const second: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const folder = await mkdtemp(join(tmpdir(), 'truthline-bench-'));
      await chmod(folder, 0o711);
      first.push(await startOn(folder));
      second.push(await startOn(folder));
      await rm(folder, { recursive: true, force: true });
    }
    const against = (share: number) => ({
      name: 'the first start, which makes the database and loads the demonstration',
      theirs: at(first, share),
    });
    return {
      title: `npm start on a folder that has been used before, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}`,
      figures: [
        { name: 'second start, median', unit: 'ms', ours: at(second, 0.5), against: against(0.5) },
        { name: 'second start, slowest', unit: 'ms', ours: at(second, 1), against: against(1) },
      ],
      notes: [
        'Packages are installed and everything is built in both; the second start is to stay below 5 s.',
      ],
    };
  },
};
