import type { Page } from '@playwright/test';
import { begin, low, next, progress } from './answering.ts';
import { everyType, seenAndHeard } from './field-checklist.ts';
import { startInField, type FieldTruthline } from './field-truthline.ts';
import { enterFromSignIn, switchTo } from './people.ts';
import { expect, test, windows } from './test.ts';
import { violations } from './violations.ts';

let field: FieldTruthline | null = null;

test.beforeAll(async () => {
  field = await startInField([everyType, seenAndHeard]);
});
test.afterAll(async () => {
  await field?.end();
});

test('a window that may lose what is entered says so before the first answer, once an audit', async ({
  openBrowser,
}, testInfo) => {
  const page = await openBrowser({ ...windows.phone, origin: field?.origin ?? '' });
  // What a private window has, and then an ordinary one of a browser that promises nothing.
  const storageIs = (quota: number) =>
    page.addInitScript(bytes => {
      StorageManager.prototype.persist = () => Promise.resolve(false);
      StorageManager.prototype.estimate = () => Promise.resolve({ quota: bytes, usage: 0 });
    }, quota);
  const told = page.getByRole('alert');
  const read = () => told.getByRole('button', { name: 'Understood' }).tap();
  await storageIs(300 * 1024 * 1024);
  await enterFromSignIn(page, 'beijingManager', 'en');
  await begin(page, 'Every way to answer');
  await expect(told).toContainText('This may be a private window');
  await progress(page, 0, 13);
  expect(await low(page), 'with the notice').toEqual([]);
  expect(await violations(page), 'with the notice').toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('private.png') });
  await read();
  await expect(told).toBeHidden();
  await page.reload();
  await progress(page, 0, 13);
  await expect(told).toBeHidden();

  await storageIs(50 * 1024 ** 3);
  await begin(page, 'Every way to answer');
  await expect(told).toContainText('The browser does not promise to keep what waits here');
  await switchTo(page, 'zh');
  await expect(told).toContainText('浏览器没有保证一直保留本机内容');
  await page.screenshot({ path: testInfo.outputPath('promise-zh.png') });
  await told.getByRole('button', { name: '知道了' }).tap();
  await expect(told).toBeHidden();
});

const sign = async (page: Page) => {
  const box = await page.getByRole('img', { name: 'Sign here with a finger' }).boundingBox();
  if (box === null) throw new Error('there is nowhere to sign');
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 15, { steps: 4 });
  await page.mouse.move(box.x + box.width - 20, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Accept' }).tap();
  await expect(page.getByRole('img', { name: 'The signature' }).last()).toBeVisible();
};

test('a killed page loses no answer, no photo and no recording; another phone sees them; it is signed and submitted once', async ({
  openBrowser,
  trouble,
}, testInfo) => {
  trouble.expect(/ERR_FAILED.*(saveAnswers|submit|shrink)|request: net::ERR_FAILED|console: Failed to load/);
  const picture = async (page: Page, name: string) => {
    await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
  };
  const first = await openBrowser({
    ...windows.phone,
    origin: field?.origin ?? '',
    permissions: ['microphone'],
  });
  await enterFromSignIn(first, 'beijingManager', 'en');
  await begin(first, 'Seen, heard and signed');
  await progress(first, 0, 4);
  const { pathname } = new URL(first.url());
  const context = first.context();
  /** Ends the page without a word to it, and opens the audit anew. */
  const killed = async (page: Page): Promise<Page> => {
    await page.close({ runBeforeUnload: false });
    const next = await context.newPage();
    await next.goto(pathname);
    return next;
  };

  let page = first;
  await test.step('killed with the answer on its way: the server has it, the phone was never told', async () => {
    const taken = Promise.withResolvers<void>();
    await context.route(/audits\.saveAnswers/, async route => {
      await route.fetch();
      await route.abort();
      taken.resolve();
    });
    await page.getByRole('radio', { name: 'Yes', exact: true }).tap();
    await next(page);
    await taken.promise;
    page = await killed(page);
    await progress(page, 1, 4);
    await context.unroute(/audits\.saveAnswers/);
  });
  await test.step('killed while a photo is made small', async () => {
    await context.route(/shrink\.worker/, () => new Promise(() => undefined));
    const image = await page.screenshot({ type: 'jpeg' });
    await page
      .locator('.tl-photos input[type=file]')
      .last()
      .setInputFiles({ name: 'board.jpg', mimeType: 'image/jpeg', buffer: image });
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const asked = indexedDB.open('truthline');
          const database = await new Promise<IDBDatabase>(done => {
            asked.onsuccess = () => done(asked.result);
          });
          const counting = database.transaction('originals').objectStore('originals').count();
          await new Promise(done => {
            counting.onsuccess = done;
          });
          database.close();
          return counting.result;
        }),
      )
      .toBe(1);
    await context.unroute(/shrink\.worker/);
    page = await killed(page);
    await expect(page.getByRole('button', { name: 'Photo 1, sent' })).toBeVisible();
    await progress(page, 2, 4);
    await picture(page, 'photo-found');
  });
  await test.step('killed while it records', async () => {
    await next(page);
    await page.getByRole('button', { name: 'Record', exact: true }).tap();
    await expect(page.getByRole('button', { name: 'Stop recording' })).toBeVisible();
    await expect
      .poll(
        () =>
          page.evaluate(async () => {
            const asked = indexedDB.open('truthline');
            const database = await new Promise<IDBDatabase>(done => {
              asked.onsuccess = () => done(asked.result);
            });
            const counting = database.transaction('pieces').objectStore('pieces').count();
            await new Promise(done => {
              counting.onsuccess = done;
            });
            database.close();
            return counting.result;
          }),
        { timeout: 15_000 },
      )
      .toBeGreaterThanOrEqual(1);
    page = await killed(page);
    await expect(page.getByText(/^Recording 1, sent · 0:0[2-9]$/)).toBeVisible();
    await progress(page, 3, 4);
    await picture(page, 'recording-found');
  });
  const other = await openBrowser({ ...windows.phone, origin: field?.origin ?? '', colorScheme: 'dark' });
  await test.step('another phone shows the photo, adds one of its own, and the first phone hears of it', async () => {
    await enterFromSignIn(other, 'beijingManager', 'en');
    await other.goto(pathname);
    await progress(other, 3, 4);
    await other.getByRole('button', { name: 'Previous', exact: true }).tap();
    await other.getByRole('button', { name: 'Previous', exact: true }).tap();
    const far = other.getByRole('button', { name: 'Photo 1, taken on another device' });
    await expect(far).toBeVisible();
    await expect.poll(() => far.locator('img').evaluate(image => image.clientWidth > 0)).toBe(true);
    const image = await other.screenshot({ type: 'jpeg' });
    await other
      .locator('.tl-photos input[type=file]')
      .last()
      .setInputFiles({ name: 'board-2.jpg', mimeType: 'image/jpeg', buffer: image });
    await expect(other.getByRole('button', { name: 'Photo 2, sent' })).toBeVisible();
    await picture(other, 'photo-elsewhere');
    await page.getByRole('button', { name: 'Previous', exact: true }).tap();
    await expect(page.getByRole('button', { name: /^Photo \d, taken on another device$/ })).toBeVisible();
    await next(page);
  });
  await test.step('signed by the customer and the dealer; without them it cannot be submitted', async () => {
    await next(page);
    await sign(page);
    await progress(page, 4, 4);
    await page.getByRole('button', { name: 'Review', exact: true }).last().tap();
    const submit = page.getByRole('button', { name: 'Submit' });
    await expect(submit).toBeDisabled();
    await sign(page);
    await picture(page, 'signed');
    await expect(submit).toBeEnabled();
  });
  await test.step('the network is cut between the submit and its answer: submitted again, it is one audit', async () => {
    await context.route(/audits\.submit/, async route => {
      await route.fetch();
      await route.abort();
    });
    const submit = page.getByRole('button', { name: 'Submit' });
    await submit.tap();
    await expect(page.getByText('This audit is submitted').or(page.getByRole('alert')).first()).toBeVisible();
    await context.unroute(/audits\.submit/);
    page = await killed(page);
    await expect(page.getByText('This audit is submitted')).toBeVisible();
    await page.goto('/audits');
    await expect(page.getByRole('row', { name: /Seen, heard and signed/ })).toHaveCount(1);
    await expect(other.getByText('This audit is submitted')).toBeVisible();
  });
});

test('without a signal, and without the app on the phone, a photo is kept and says what could not be done', async ({
  openBrowser,
  trouble,
}, testInfo) => {
  trouble.expect(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
  const page = await openBrowser({ ...windows.phone, origin: field?.origin ?? '' });
  await page.context().route(/read-exif|PhotoDialog/, route => route.abort());
  await enterFromSignIn(page, 'beijingManager', 'zh');
  await page.goto('/audits/new');
  await page.getByRole('radio', { name: '影像与签名' }).check();
  await page.getByRole('button', { name: '开始', exact: true }).tap();
  await page.getByRole('button', { name: '下一项', exact: true }).tap();
  await page.context().setOffline(true);
  await page
    .locator('.tl-photos input[type=file]')
    .last()
    .setInputFiles({
      name: 'board.jpg',
      mimeType: 'image/jpeg',
      buffer: await page.screenshot({ type: 'jpeg' }),
    });
  const photo = page.getByRole('button', { name: '照片 1，尚未发送' });
  await expect(photo).toBeVisible();
  await expect(page.getByText('board.jpg已保存。未能读取相机记录的时间和地点')).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('unread-zh.png') });
  await photo.tap();
  await expect(page.getByText('首次查看和标注照片需要联网')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByRole('button', { name: '照片 1，已发送' })).toBeVisible();
});
