import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { enterFromSignIn, switchTo } from './people.ts';
import {
  dataIn,
  putDemonstration,
  removeFolder,
  spawnTruthline,
  temporaryFolder,
  type Process,
} from './running.ts';
import { expect, test, windows } from './test.ts';

test.use({ serviceWorkers: 'allow' });

let folder = '';
let running: Process | null = null;

test.beforeAll(async () => {
  folder = await temporaryFolder();
  putDemonstration(folder, 'embedded');
});
test.afterAll(async () => {
  running?.signal('SIGTERM');
  await running?.exited;
  await removeFolder(folder);
});

const start = async (port: string): Promise<string> => {
  running = spawnTruthline({ TRUTHLINE_DATA: dataIn(folder), TRUTHLINE_PORT: port });
  const origin = await running.ready;
  expect(origin, running.said().error.join('\n')).not.toBeNull();
  return origin ?? '';
};

/** The app is here whole, and with it what an audit is begun with. */
const takenAlong = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const worker = await navigator.serviceWorker.getRegistration();
        const asked = indexedDB.open('truthline');
        const database = await new Promise<IDBDatabase>(done => {
          asked.onsuccess = () => done(asked.result);
        });
        const calls = database.transaction('seen').objectStore('seen').getAllKeys();
        const seen = await new Promise<number>(done => {
          calls.onsuccess = () =>
            done(calls.result.filter(key => JSON.stringify(key).includes('checklists.get')).length);
        });
        database.close();
        return worker?.active?.state === 'activated' && seen >= 4;
      }),
    )
    .toBe(true);

test('with the server stopped the app opens at any link, an audit is begun and answered, and all of it arrives', async ({
  openBrowser,
  trouble,
}) => {
  trouble.expect(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED/);
  // Signs that no page has shown yet are in the letters of the phone.
  trouble.expect(/ERR_FAILED.*\.woff2/);
  const origin = await start('0');
  const first = await openBrowser({ ...windows.phone, origin });
  await enterFromSignIn(first, 'beijingManager', 'en');
  await takenAlong(first);
  const context = first.context();
  await first.close();
  running?.signal('SIGTERM');
  await running?.exited;

  const page = await context.newPage();
  await test.step('a page never visited opens, and an audit begins', async () => {
    await page.goto('/audits/new');
    await page.getByRole('radio', { name: /Booking call checklist/ }).check();
    await page.getByRole('button', { name: 'Start', exact: true }).tap();
    for (const measured of ['2', '8']) {
      await page.getByLabel('Measured').fill(measured);
      await page.getByRole('button', { name: 'Next' }).tap();
    }
    await page.getByRole('radio', { name: 'Yes', exact: true }).tap();
  });

  const mark = page.getByRole('link', { name: '3 answers not yet sent' });
  await test.step('another language is here too, in the middle of an audit', async () => {
    await switchTo(page, 'zh');
    await expect(page.getByRole('link', { name: '3个答案尚未发送' })).toBeVisible();
    await switchTo(page, 'en');
    await expect(mark).toBeVisible();
  });

  await test.step('what is not yet sent is in sight on every page, after a reload too', async () => {
    await expect(mark).toBeVisible();
    await page.reload();
    await expect(mark).toBeVisible();
    await page.goto('/audits');
    await expect(mark).toBeVisible();
  });

  await test.step('it can be saved as a file', async () => {
    await mark.tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Not yet sent' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Booking call checklist/ })).toContainText('3');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).tap();
    const file = await (await saved).path();
    const text = await readFile(file, 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      format: 'truthline/unsent',
      audits: [{ start: { checklistId: 'appointment' }, answers: [{ itemId: 'A1-01' }, {}, {}] }],
    });

    const elsewhere = await openBrowser({ ...windows.phone, origin: await start(new URL(origin).port) });
    await enterFromSignIn(elsewhere, 'beijingManager', 'en');
    await elsewhere.goto('/audits/unsent');
    await elsewhere
      .locator('input[type=file]')
      .setInputFiles({ name: 'unsent.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(elsewhere.getByText('3 answers were brought in.')).toBeVisible();
    await expect(elsewhere.getByText('Everything is at the server')).toBeVisible();
  });

  await test.step('when the server is back it is sent by itself, once', async () => {
    await expect(page.getByText('Everything is at the server')).toBeVisible();
    await expect(mark).toBeHidden();
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Go on' })).toHaveCount(1);
    await page.getByRole('link', { name: 'Go on' }).tap();
    await expect(page.getByText('3 of 18 answered').first()).toBeVisible();
  });
});
