import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { callsOf } from './calls.ts';
import { deviceRows } from './device-rows.ts';
import { withExif } from './exif.ts';
import { shortVisit } from './field-checklist.ts';
import { startInField, type FieldTruthline } from './field-truthline.ts';
import { enterFromSignIn, people, switchTo } from './people.ts';
import { expect, test, windows } from './test.ts';
import { violations } from './violations.ts';

let field: FieldTruthline | null = null;

test.beforeAll(async () => {
  field = await startInField([shortVisit]);
});
test.afterAll(async () => {
  await field?.end();
});

const onPhone = () => ({ ...windows.phone, origin: field?.origin ?? '' });

const begin = async (page: Page, checklist = 'Short visit'): Promise<string> => {
  await page.goto('/audits/new');
  await page.getByRole('radio', { name: checklist, exact: true }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).tap();
  await progress(page, 0);
  return page.url().split('/').at(-1) ?? '';
};
const progress = (page: Page, done: number) => expect(page.getByText(`${done} of 3 answered`)).toBeVisible();
const saved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^Saved on the server$/ })).toBeVisible();
const choose = async (page: Page, answer: 'Yes' | 'No') => {
  const choice = page.getByRole('radio', { name: answer, exact: true });
  await choice.tap();
  await expect(choice).toBeChecked();
};
const next = async (page: Page, item: number) => {
  await page.getByRole('button', { name: 'Next', exact: true }).tap();
  await expect(page.getByText(`Item ${item} of 3`)).toBeVisible();
};
const photograph = async (page: Page, name: string) =>
  page
    .locator('.tl-photos input[type=file]')
    .last()
    .setInputFiles({
      name,
      mimeType: 'image/jpeg',
      buffer: withExif(await page.screenshot({ type: 'jpeg' })),
    });

/** A checklist of a test's own, published for the first time, and the way to publish it with another first question. */
const publishOwn = async (page: Page, title: string) => {
  const { checklists } = await callsOf(page);
  const { checklistId } = await checklists.startDraft.mutate({
    from: 'nothing',
    title: { zh: title, en: title },
    service: 'aftersales',
  });
  const publish = async (question: { readonly zh: string; readonly en: string }) => {
    const draft = await checklists.draft.query({ checklistId });
    if (draft === null) throw new Error('the draft is gone');
    const items = shortVisit.items.map(item => (item.id === 'V-01' ? { ...item, question } : item));
    const content = { ...draft.content, sections: shortVisit.sections, items };
    const { revision } = await checklists.saveDraft.mutate({
      checklistId,
      revision: draft.revision,
      content,
    });
    await checklists.publish.mutate({ checklistId, revision });
  };
  await publish({ zh: '门口是否整洁', en: 'Is the entrance clean?' });
  return {
    publishAnew: async () => {
      await checklists.startDraft.mutate({ from: 'version', checklistId });
      await publish({ zh: '大门是否敞开', en: 'Is the gate open?' });
    },
    retire: async () => {
      for (const version of [1, 2]) await checklists.retire.mutate({ checklistId, version });
    },
  };
};

test('published anew and retired while it is answered: the audit goes on with its version, says so, and counts', async ({
  openBrowser,
}, testInfo) => {
  const desk = await openBrowser({ ...windows.desk, origin: field?.origin ?? '' });
  await enterFromSignIn(desk, 'analyst', 'en');
  const title = `Changing visit ${Date.now()}`;
  const office = await publishOwn(desk, title);

  const page = await openBrowser(onPhone());
  await enterFromSignIn(page, 'beijingManager', 'en');
  const auditId = await begin(page, title);
  await choose(page, 'Yes');
  await saved(page);
  await office.publishAnew();
  await page.reload();
  const note = page.getByRole('note');
  await expect(note).toHaveText(
    'This checklist has been published anew. This audit goes on with version 1 and counts.',
  );
  await page.screenshot({ path: testInfo.outputPath('newer.png') });
  await office.retire();
  await page.reload();
  await expect(note).toHaveText(
    'This checklist is no longer offered. This audit goes on with version 1 and counts.',
  );
  await expect(page.getByText('Item 2 of 3')).toBeVisible();
  await choose(page, 'Yes');
  await next(page, 3);
  await photograph(page, 'desk.jpg');
  await progress(page, 3);
  await switchTo(page, 'zh');
  await expect(note).toHaveText('此检查表已停用。本次审核仍按第 1 版进行，结果有效。');
  await page.screenshot({ path: testInfo.outputPath('retired-zh.png') });
  await page.getByRole('button', { name: '检查', exact: true }).last().tap();
  await page.getByRole('button', { name: '提交', exact: true }).tap();
  await expect(page.getByRole('region', { name: '总分' })).toContainText('100');
  const { audit, checklist } = await (await callsOf(page)).audits.get.query({ auditId });
  expect([audit.checklistVersion, checklist.items[0]?.question.en]).toEqual([1, 'Is the entrance clean?']);
});

test('two windows on one audit without a signal lose no answer, show the same, and send each answer once', async ({
  openBrowser,
  trouble,
}) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const one = await openBrowser(onPhone());
  await enterFromSignIn(one, 'beijingManager', 'en');
  const auditId = await begin(one);
  await saved(one);
  const context = one.context();
  const other = await context.newPage();
  await other.goto(`/audits/${auditId}`);
  await progress(other, 0);
  const sent: string[] = [];
  // What was tried without a signal came nowhere.
  context.on('response', response => {
    if (response.url().includes('audits.saveAnswers')) sent.push(response.request().postData() ?? '');
  });

  await context.setOffline(true);
  await choose(one, 'Yes');
  await next(other, 2);
  await choose(other, 'No');
  // The first one is on the disk of both; this window says something else of it last.
  await other.getByRole('button', { name: 'Previous', exact: true }).tap();
  await expect(other.getByText('Item 1 of 3')).toBeVisible();
  await expect(other.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await choose(other, 'No');
  sent.length = 0;
  await context.setOffline(false);
  for (const page of [one, other]) {
    await saved(page);
    await progress(page, 2);
    await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  }
  const { audit } = await (await callsOf(one)).audits.get.query({ auditId });
  expect(
    audit.answers.map(({ itemId, ...given }) => [itemId, 'value' in given ? given.value : null]),
  ).toEqual([
    ['V-01', { type: 'yesNo', yes: false }],
    ['V-02', { type: 'yesNo', yes: false }],
  ]);
  const times = (item: string) => sent.filter(body => body.includes(item)).length;
  expect([times('V-01'), times('V-02')], 'how often each answer was sent').toEqual([1, 1]);
});

test('a colleague is named on the phone, goes on from the start page, and each sees what the other answers', async ({
  openBrowser,
}, testInfo) => {
  const one = await openBrowser(onPhone());
  await enterFromSignIn(one, 'beijingManager', 'en');
  const auditId = await begin(one);
  await choose(one, 'Yes');
  await saved(one);
  await one.screenshot({ path: testInfo.outputPath('run.png') });
  await one.getByRole('button', { name: 'Answer together', exact: true }).tap();
  const dialog = one.getByRole('dialog', { name: 'Answer together' });
  await dialog.getByRole('combobox', { name: 'Who else answers' }).tap();
  await one.getByRole('option', { name: people.staff.name }).tap();
  await one.screenshot({ path: testInfo.outputPath('together.png') });
  await dialog.getByRole('button', { name: 'Add to this audit' }).tap();
  const answering = dialog.getByRole('list', { name: 'Who answers this audit' });
  await expect(answering.getByRole('listitem')).toHaveText([people.beijingManager.name, people.staff.name]);
  expect(await violations(one), 'naming a colleague').toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).tap();
  await expect(dialog).toBeHidden();

  const other = await openBrowser(onPhone());
  await enterFromSignIn(other, 'staff', 'zh');
  await other.locator(`main a[href="/audits/${auditId}"]`).tap();
  await expect(other.getByText('第 2 项，共 3 项')).toBeVisible();
  await other.getByRole('button', { name: '共同作答', exact: true }).tap();
  await expect(other.getByRole('list', { name: '本次审核的作答人' })).toContainText(people.staff.name);
  await other.screenshot({ path: testInfo.outputPath('together-zh.png') });
  await other.getByRole('dialog').getByRole('button', { name: '关闭' }).tap();
  await expect(other.getByRole('dialog')).toBeHidden();
  await other.getByRole('radio', { name: '否', exact: true }).tap();
  await progress(one, 2);
  await next(one, 2);
  await expect(one.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
});

test('a server without room says so on the phone, which keeps its photo and sends it when there is room', async ({
  openBrowser,
  trouble,
}, testInfo) => {
  test.skip(process.platform !== 'linux', 'only Linux has a disk that is always full');
  trouble.expect(/ERR_INTERNET_DISCONNECTED|507/);
  const page = await openBrowser(onPhone());
  await enterFromSignIn(page, 'beijingManager', 'en');
  const auditId = await begin(page);
  await next(page, 2);
  await next(page, 3);
  await saved(page);
  await page.context().setOffline(true);
  await photograph(page, 'desk.jpg');
  await expect(page.getByRole('button', { name: 'Photo 1, not yet sent' })).toBeVisible();
  const [row] = await deviceRows(page, 'files');
  // Where the server writes what comes of this file there is no room.
  const piece = join(field?.incomingFolder ?? '', `upload-${auditId}-${String(row?.['fileId'])}`);
  await mkdir(field?.incomingFolder ?? '', { recursive: true });
  await symlink('/dev/full', piece);
  await page.context().setOffline(false);
  await expect(
    page.getByRole('link', { name: '1 photo not yet sent · the server has no room left' }),
  ).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('full.png') });
  await switchTo(page, 'zh');
  await page.getByRole('link', { name: '1张照片尚未发送 · 服务器空间已满' }).tap();
  await expect(page.getByRole('alert')).toContainText('服务器已没有存储空间');
  await expect(page.getByRole('alert')).toContainText('全部内容保留在本机');
  await page.screenshot({ path: testInfo.outputPath('full-list-zh.png') });
  expect(await deviceRows(page, 'files')).toMatchObject([{ state: 'waiting' }]);

  await rm(piece);
  await page.getByRole('button', { name: '立即发送' }).tap();
  await expect(page.getByText('全部内容均已送达服务器')).toBeVisible();
  const listed = await (await callsOf(page)).auditFiles.list.query({ auditId });
  expect(listed).toMatchObject([{ originalName: 'desk.jpg' }]);
});

test('a page killed while a photo is made small has kept what the camera said, though it can be read no more', async ({
  openBrowser,
  trouble,
}) => {
  trouble.expect(/ERR_FAILED/);
  const page = await openBrowser(onPhone());
  await enterFromSignIn(page, 'beijingManager', 'en');
  const auditId = await begin(page);
  await next(page, 2);
  await next(page, 3);
  const context = page.context();
  await context.route(/shrink\.worker/, () => new Promise(() => undefined));
  await photograph(page, 'desk.jpg');
  await expect
    .poll(async () => (await deviceRows(page, 'originals')).map(row => row['camera']))
    .toMatchObject([{ device: 'Acme Phone 7' }]);
  await page.close({ runBeforeUnload: false });

  await context.unroute(/shrink\.worker/);
  await context.route(/full\.esm/, route => route.abort());
  const again = await context.newPage();
  await again.goto(`/audits/${auditId}`);
  await next(again, 2);
  await next(again, 3);
  await expect(again.getByRole('button', { name: 'Photo 1, sent' })).toBeVisible();
  const [file] = await (await callsOf(again)).auditFiles.list.query({ auditId });
  expect(file).toMatchObject({
    originalName: 'desk.jpg',
    device: 'Acme Phone 7',
    takenAt: '2026-03-14T01:35:00.000Z',
  });
  expect([file?.latitude, file?.longitude]).toEqual([
    expect.closeTo(39.9987, 4),
    expect.closeTo(116.4801, 4),
  ]);
});

test('a phone whose clock is years behind and then jumps loses nothing; the server’s clock says when it was submitted', async ({
  openBrowser,
}) => {
  const page = await openBrowser(onPhone());
  await page.clock.install({ time: '2021-01-01T00:00:00Z' });
  await enterFromSignIn(page, 'beijingManager', 'en');
  const auditId = await begin(page);
  await choose(page, 'Yes');
  await page.clock.setSystemTime('2031-01-01T00:00:00Z');
  await next(page, 2);
  await choose(page, 'Yes');
  await next(page, 3);
  await photograph(page, 'first.jpg');
  await expect(page.getByRole('button', { name: 'Photo 1, sent' })).toBeVisible();
  await page.clock.setSystemTime('2021-06-01T00:00:00Z');
  await photograph(page, 'second.jpg');
  await expect(page.getByRole('button', { name: /^Photo \d, sent$/ })).toHaveCount(2);
  await saved(page);
  await page.getByRole('button', { name: 'Review', exact: true }).last().tap();
  const before = Date.now();
  await page.getByRole('button', { name: 'Submit', exact: true }).tap();
  await expect(page.getByRole('region', { name: 'Overall' })).toContainText('100');
  const calls = await callsOf(page);
  const { audit } = await calls.audits.get.query({ auditId });
  expect(audit.answers.map(({ itemId }) => itemId)).toEqual(['V-01', 'V-02', 'V-03']);
  const submittedAt = Date.parse(audit.submittedAt ?? '');
  expect(Math.abs(submittedAt - before), 'by the server’s clock').toBeLessThan(60_000);
  const files = await calls.auditFiles.list.query({ auditId });
  expect(new Set(files.map(({ originalName }) => originalName))).toEqual(
    new Set(['first.jpg', 'second.jpg']),
  );
});
