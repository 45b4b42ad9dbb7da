import { createServer } from 'node:net';
import { join } from 'node:path';
import { enterFromSignIn } from './people.ts';
import {
  clusterIn,
  dataIn,
  processesAbout,
  removeFolder,
  spawnTruthline,
  startPostgres,
  temporaryFolder,
  type Postgres,
} from './running.ts';
import { expect, test } from './test.ts';

let folder = '';
let postgres: Postgres | null = null;

test.beforeAll(async ({ database }) => {
  folder = await temporaryFolder();
  postgres = database === 'server' ? await startPostgres(clusterIn(folder)) : null;
});
test.afterAll(async () => {
  await postgres?.stop();
  await removeFolder(folder);
});

/** The same terminal, the same data: what `npm start` hands over to once everything is built. */
const start = (variables: Readonly<Record<string, string>> = {}) =>
  spawnTruthline({
    TRUTHLINE_DATA: dataIn(folder),
    ...(postgres === null ? {} : { DATABASE_URL: postgres.url }),
    ...variables,
  });

test('first start, second start, and everything stops', async ({ openBrowser, database }) => {
  const first = start();
  const address = await first.ready;
  expect(first.said().out, first.said().error.join('\n')).toEqual([`Truthline is ready: ${address ?? ''}`]);
  expect(first.said().error.join('\n')).toContain('Loading the demonstration network; this is done once …');

  const page = await openBrowser({ origin: address ?? '' });
  await enterFromSignIn(page, 'consultant', 'en');
  await expect(page.getByRole('heading', { level: 1, name: 'Blueprints to work on' })).toBeVisible();
  await page.goto('about:blank');

  // A second Truthline on the data of the first would ruin both.
  if (database === 'embedded') {
    const intruder = start();
    expect(await intruder.ready).toBeNull();
    expect(await intruder.exited).toBe(4);
    expect(intruder.said().error.at(-1)).toContain(`(process ${first.pid}): stop that one first`);
  }

  first.signal('SIGTERM');
  expect(await first.exited).toBe(0);
  expect(processesAbout(join(folder, 'data'))).toEqual([]);

  const second = start();
  const again = await second.ready;
  expect(again, second.said().error.join('\n')).not.toBeNull();
  expect(second.said().error.join('\n')).not.toMatch(/demonstration|First start|schema/);
  // The sign-in of before still holds, on whatever port.
  const later = await openBrowser({ origin: again ?? '' });
  await enterFromSignIn(later, 'analyst', 'en');
  await expect(later.getByRole('heading', { level: 1, name: 'Current wave' })).toBeVisible();
  await later.goto('about:blank');
  second.signal('SIGINT');
  expect(await second.exited).toBe(0);
  expect(processesAbout(join(folder, 'data'))).toEqual([]);
});

test('a taken port is said in one sentence, with the way out', async () => {
  const other = createServer();
  const port = await new Promise<number>(resolve => {
    other.listen(0, '127.0.0.1', () => {
      const bound = other.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : 0);
    });
  });
  const failed = start({ TRUTHLINE_PORT: String(port) });
  expect(await failed.exited).toBe(3);
  expect(failed.said()).toEqual({
    out: [],
    error: [
      `Port ${port} is taken by another program: stop that program, or choose another port with TRUTHLINE_PORT.`,
    ],
  });
  await new Promise(resolve => other.close(resolve));
});
