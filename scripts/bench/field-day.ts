import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { enterAs } from '../../apps/server/src/testing/test-server.ts';
import { deviceRows } from '../../apps/web/e2e/device-rows.ts';
import { handLargePhotos } from '../../apps/web/e2e/large-photos.ts';
import { switchTo } from '../../apps/web/e2e/people.ts';
import { root } from '../checks/walk.ts';
import type { Bench } from './figure.ts';
import type { Chromium, Truthline } from './world.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const PICTURES = join(root, '.reports/field-day');
const ITEMS = 18;
/** Photos of each audit: forty over the day. */
const PHOTOS = [9, 8, 8, 5, 5, 5] as const;

type Signed = Awaited<ReturnType<typeof enterAs>>;
type Page = Awaited<ReturnType<typeof openPhone>>;

const openPhone = async (chromium: Chromium, { address }: Truthline, { jar }: Signed) => {
  const context = await chromium.newContext({ ...PHONE, baseURL: address, locale: 'en' });
  await context.addCookies([...jar].map(([name, value]) => ({ name, value, url: address, httpOnly: true })));
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto('/');
  await switchTo(page, 'en');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return page;
};

/** Waits until something is so, looking ten times a second. */
const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + 180_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`${what} does not come`);
    await new Promise(done => setTimeout(done, 100));
  }
};

const takenAlong = (page: Page) =>
  until('what an audit is begun with', async () =>
    (await deviceRows(page, 'seen')).some(({ call }) => String(call).includes('"appointment"')),
  );

const look = async (page: Page, name: string) => {
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
};

const begin = async (page: Page, dealer: string | null): Promise<string> => {
  await page.goto('/audits/new');
  await page.getByRole('radio', { name: /Booking call checklist/ }).check();
  if (dealer !== null) {
    await page.getByRole('combobox', { name: 'Dealer' }).fill(dealer);
    await page.getByRole('option').first().click();
  }
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('.tl-run-answer').waitFor();
  return page.url().split('/').at(-1) ?? '';
};

/** The first answer of each kind that an item of the booking call takes. */
const answer = async (page: Page): Promise<void> => {
  const area = page.locator('.tl-run-answer');
  const choice = area.getByRole('radio').first();
  const tick = area.getByRole('checkbox').first();
  if ((await choice.count()) > 0) await choice.click();
  else if ((await tick.count()) > 0) await tick.click();
  else await area.locator('input').first().fill('2');
};

const answerItems = async (page: Page, count: number): Promise<void> => {
  for (let done = 0; done < count; done += 1) {
    const shown = await page.locator('.tl-run-count').innerText();
    await answer(page);
    await page.locator('.tl-run-nav button').last().click();
    await until('the next item', async () => (await page.locator('.tl-run-count').innerText()) !== shown);
  }
};

/** So many pictures of 4,000 × 3,000, handed to the item in sight. */
const photograph = async (page: Page, count: number): Promise<void> => {
  const input = page.locator('.tl-photos input[type=file]').last();
  if ((await input.count()) === 0)
    await page.getByRole('button', { name: /^(Add a photo|添加照片)$/ }).click();
  await handLargePhotos(input, count);
  await until('the photos on the phone', async () => (await page.locator('.tl-photos li').count()) >= count);
};

/** One photo on the phone is no longer what was announced, as after a fault of its disk. */
const spoilOne = (page: Page) =>
  page.evaluate(async () => {
    const asked = indexedDB.open('truthline');
    const database = await new Promise<IDBDatabase>(done => {
      asked.onsuccess = () => done(asked.result);
    });
    const files = database.transaction('files', 'readwrite').objectStore('files');
    await new Promise(done => {
      files.openCursor().onsuccess = ({ target }) => {
        if (!(target instanceof IDBRequest)) return;
        const cursor: unknown = target.result;
        if (!(cursor instanceof IDBCursorWithValue)) return done(null);
        cursor.update({
          ...cursor.value,
          bytes: new Blob([new Uint8Array(cursor.value.file.byteCount)]),
        }).onsuccess = done;
      };
    });
    database.close();
  });

const nothingWaits = async (page: Page): Promise<void> => {
  await page.goto('/audits/unsent');
  await until(
    'an empty outbox',
    async () => (await page.getByText(/^(Everything is at the server|全部内容均已送达服务器)$/).count()) > 0,
  );
};

const submit = async (page: Page, auditId: string): Promise<void> => {
  await page.goto(`/audits/${auditId}`);
  const review = page.locator('.tl-run-ways button').last();
  const send = page.getByRole('button', { name: /^(Submit|提交)$/ });
  await page.locator('.tl-run').waitFor();
  if ((await send.count()) === 0) await review.click();
  await send.click();
  await page.waitForURL(/\/result/);
};

/** What the server has of an audit: whether it is submitted, its answers, its photos, each counted once. */
const atServer = async ({ client }: Signed, auditId: string) => {
  const { audit } = await client.audits.get.query({ auditId });
  const files = await client.auditFiles.list.query({ auditId });
  return {
    submitted: audit.submittedAt !== null,
    answers: new Set(audit.answers.map(({ itemId }) => itemId)).size,
    photos: new Set(files.map(({ sha256 }) => sha256)).size,
    files: files.length,
  };
};

const walk = async (chromium: Chromium, truthline: Truthline) => {
  mkdirSync(PICTURES, { recursive: true });
  const shopper = await enterAs(truthline, 'mysteryShopper');
  const manager = await enterAs(truthline, 'dealerManager');
  const morning = new Date().toISOString();
  /** Audits of this day: the demonstration has others of both people. */
  const begunBy = async ({ client }: Signed) =>
    (await client.audits.list.query({})).filter(({ own, startedAt }) => own && startedAt >= morning).length;
  const began = performance.now();
  const phone = await openPhone(chromium, truthline, shopper);
  const managers = await openPhone(chromium, truthline, manager);
  for (const page of [phone, managers]) await takenAlong(page);
  const ids: string[] = [];

  // In a garage below ground: two visits from beginning to end.
  await phone.context().setOffline(true);
  await managers.context().setOffline(true);
  for (const photos of PHOTOS.slice(0, 2)) {
    ids.push(await begin(phone, 'Beijing'));
    await photograph(phone, photos);
    if (ids.length === 1) {
      await look(phone, 'shopper-photos-en');
      await spoilOne(phone);
    }
    await answerItems(phone, 9);
    if (ids.length === 1) await switchTo(phone, 'zh');
    await answerItems(phone, ITEMS - 9);
    await look(phone, `shopper-review-${ids.length}-zh`);
    await switchTo(phone, 'en');
  }
  await phone.goto('/audits/unsent');
  await look(phone, 'shopper-unsent-en');
  await switchTo(phone, 'zh');
  await look(phone, 'shopper-unsent-zh');
  for (const photos of PHOTOS.slice(3)) {
    ids.push(await begin(managers, null));
    await photograph(managers, photos);
    await answerItems(managers, ITEMS);
  }
  await look(managers, 'manager-review-en');
  const offline = performance.now() - began;

  // Back in the light: everything goes by itself but the spoilt photo, which is let go.
  const sendingFrom = performance.now();
  await phone.context().setOffline(false);
  await managers.context().setOffline(false);
  await nothingWaits(managers);
  const refused = phone.getByRole('button', { name: '移除' });
  await refused.waitFor();
  await look(phone, 'shopper-refused-zh');
  await refused.click();
  await nothingWaits(phone);
  const sending = performance.now() - sendingFrom;
  await switchTo(phone, 'en');

  // The third visit is begun on one phone and ended on another.
  const third = await begin(phone, 'Beijing');
  ids.push(third);
  await photograph(phone, PHOTOS[2]);
  await answerItems(phone, 7);
  await nothingWaits(phone);
  const second = await openPhone(chromium, truthline, shopper);
  await second.goto(`/audits/${third}`);
  await second.locator('.tl-run-answer').waitFor();
  await look(second, 'second-phone-en');
  await answerItems(second, ITEMS - 7);

  const submittingFrom = performance.now();
  for (const auditId of ids.slice(0, 2)) await submit(phone, auditId);
  await submit(second, third);
  for (const auditId of ids.slice(2, 5)) await submit(managers, auditId);
  const submitting = performance.now() - submittingFrom;
  await look(phone, 'shopper-result-en');
  await switchTo(managers, 'zh');
  await managers.locator('main h1').waitFor();
  await look(managers, 'manager-result-zh');

  const found = [];
  for (const auditId of ids)
    found.push(await atServer(ids.indexOf(auditId) >= 2 && auditId !== third ? manager : shopper, auditId));
  const begun = (await begunBy(shopper)) + (await begunBy(manager));
  for (const page of [phone, managers, second]) await page.context().close();
  return { found, begun, offline, sending, submitting, day: performance.now() - began };
};

/**
 * A day in the field as a mystery shopper and a dealer have it, on emulated phones with the network really switched off:
 * six audits, forty photos of 4,000 × 3,000, another language in the middle, one photo refused and taken away, one audit
 * ended on another phone, all submitted. Fails unless everything is at the server once.
 */
export const fieldDay: Bench = {
  name: 'field-day',
  measure: async world => {
    const { found, begun, ...took } = await walk(await world.chromium(), await world.truthline());
    const photos = PHOTOS.reduce((sum, count) => sum + count, 0);
    const sum = (of: 'answers' | 'photos' | 'files') => found.reduce((total, audit) => total + audit[of], 0);
    const told = `${begun} audits, ${sum('answers')} answers, ${sum('photos')} photos at the server, 1 photo refused`;
    if (
      begun !== PHOTOS.length ||
      found.some(({ submitted, answers }) => !submitted || answers !== ITEMS) ||
      sum('photos') !== photos - 1 ||
      sum('files') !== photos - 1
    )
      throw new Error(`not all of the day is at the server once: ${told} ${JSON.stringify(found)}`);
    const figure = (name: string, ours: number) => ({ name, unit: 'ms', ours, against: null }) as const;
    return {
      title: `a day in the field: ${told}`,
      figures: [
        figure('five audits without a signal, by a quick finger', took.offline),
        figure('until all of it was sent', took.sending),
        figure('six submits, from the open page to the result', took.submitting),
        figure('the day', took.day),
      ],
      notes: ['Pictures of its screens are in .reports/field-day.'],
    };
  },
};
