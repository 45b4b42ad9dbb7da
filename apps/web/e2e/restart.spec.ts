import { enterFromSignIn } from './people.ts';
import {
  clusterIn,
  dataIn,
  putDemonstration,
  removeFolder,
  spawnTruthline,
  startPostgres,
  temporaryFolder,
  type Postgres,
  type Process,
} from './running.ts';
import { expect, test } from './test.ts';

let folder = '';
let postgres: Postgres | null = null;
let running: Process | null = null;

test.beforeAll(async ({ database }) => {
  folder = await temporaryFolder();
  putDemonstration(folder, database);
  postgres = database === 'server' ? await startPostgres(clusterIn(folder)) : null;
});
test.afterAll(async () => {
  running?.signal('SIGTERM');
  await running?.exited;
  await postgres?.stop();
  await removeFolder(folder);
});

const start = async (port: string): Promise<string> => {
  running = spawnTruthline({
    TRUTHLINE_DATA: dataIn(folder),
    TRUTHLINE_PORT: port,
    ...(postgres === null ? {} : { DATABASE_URL: postgres.url }),
  });
  const origin = await running.ready;
  expect(origin, running.said().error.join('\n')).not.toBeNull();
  return origin ?? '';
};

test('an audit goes on while the server is down, and is told what the server has', async ({
  openBrowser,
  trouble,
  database,
}) => {
  test.setTimeout(180_000);
  trouble.expect(
    /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED|ERR_SOCKET_NOT/,
  );
  const origin = await start('0');
  const page = await openBrowser({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    origin,
  });
  const mark = (text: string) => page.getByRole('status').filter({ hasText: new RegExp(`^${text}$`) });
  const measured = page.getByLabel('Measured');
  await enterFromSignIn(page, 'beijingManager', 'en');
  await page.getByRole('link', { name: 'Start an audit' }).tap();
  await page.getByRole('radio', { name: 'Booking call checklist' }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).tap();
  await measured.fill('5');
  await expect(mark('Saved on the server')).toBeVisible();

  running?.signal('SIGKILL');
  await running?.exited;
  await measured.fill('7');
  await expect(mark('Saved on this phone, waiting for a connection')).toBeVisible();

  await start(new URL(origin).port);
  await expect(mark('Saved on the server')).toBeVisible({ timeout: 30_000 });
  const elsewhere = await openBrowser({ origin });
  await enterFromSignIn(elsewhere, 'beijingManager', 'en');
  await elsewhere.goto(page.url());
  await elsewhere.getByRole('button', { name: /^Previous$/ }).click();
  await expect(elsewhere.getByLabel('Measured')).toHaveValue('7');

  // Taken back here, the server still has the answer: that is not called saved there.
  await measured.fill('');
  await expect(mark('Saved on this phone; an item is not complete')).toBeVisible();
  await page.reload();
  await expect(mark('Saved on this phone; an item is not complete')).toBeVisible();
  await expect(measured).toHaveValue('');
  await measured.fill('6');
  await expect(mark('Saved on the server')).toBeVisible();

  if (database === 'server') {
    trouble.expect(/50[03]/);
    await postgres?.stop();
    postgres = null;
    await measured.fill('4');
    await expect(mark('Saved on this phone; the server is in trouble, it is tried again')).toBeVisible({
      timeout: 40_000,
    });
    await expect(page.getByRole('alert').getByRole('button', { name: 'Try again' })).toBeVisible();
  }
});
