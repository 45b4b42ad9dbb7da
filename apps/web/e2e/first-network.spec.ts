import type { Page } from '@playwright/test';
import { switchTo } from './people.ts';
import { startTruthline, type Running } from './running.ts';
import { isChinese, isEnglishSentence, linesSeen, looksLikeKey } from './seen-lines.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

let plain: Running;
test.beforeAll(async ({ database }) => {
  plain = await startTruthline({ database, demo: false });
});
test.afterAll(() => plain.stop());

/** The screen in either language: only that language, and usable by everybody. */
const expectBothLanguages = async (page: Page, written: readonly string[]) => {
  const seen = async () => (await linesSeen(page, { asWritten: () => Promise.resolve(written) })).join('\n');
  await switchTo(page, 'zh');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect((await seen()).split('\n').filter(line => looksLikeKey(line) || isEnglishSentence(line))).toEqual(
    [],
  );
  expect(await violations(page)).toEqual([]);
  await switchTo(page, 'en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect((await seen()).split('\n').filter(line => looksLikeKey(line) || isChinese(line))).toEqual([]);
  expect(await violations(page)).toEqual([]);
};

test('a network begins: administrator, region, dealer, manager by invitation, and out on all devices', async ({
  openBrowser,
}) => {
  const page = await openBrowser({ origin: plain.origin });
  await page.goto(plain.firstAdministratorLink ?? '');
  await expect(page.getByLabel(/^(Name of the network|网络名称)$/)).toBeVisible();
  await expectBothLanguages(page, []);
  await page.getByLabel('Name of the network').fill('Northern Star');
  await page.getByLabel('Your name').fill('Ada Chen');
  await page.getByLabel('E-mail').fill('ada.chen@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long enough password');
  await page.getByRole('button', { name: 'Create and sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People and system' })).toBeVisible();

  await page.getByRole('link', { name: 'Dealers', exact: true }).click();
  await expect(page.getByText('No region and no dealer yet')).toBeVisible();
  await expectBothLanguages(page, ['Ada Chen', 'Northern Star']);
  await page.getByRole('button', { name: 'Add the first region' }).click();
  const region = page.getByRole('dialog');
  await region.getByLabel('Name in English').fill('North');
  await region.getByRole('button', { name: 'Add the region' }).click();
  await expect(page.getByText('No dealer in this region yet.')).toBeVisible();

  await page.getByRole('button', { name: 'Add a dealer' }).click();
  const dealer = page.getByRole('dialog');
  await dealer.getByLabel('Code').fill('no spaces please');
  await dealer.getByLabel('Name in English').fill('Harbour Motors');
  await dealer.getByLabel('City in English').fill('Tianjin');
  await dealer.getByRole('button', { name: 'Add the dealer' }).click();
  await expect(dealer.getByText('Letters, digits, hyphens and dots, at most 20')).toBeVisible();
  await expect(dealer.getByLabel('Name in English')).toHaveValue('Harbour Motors');
  await dealer.getByLabel('Code').fill('N-001');
  await dealer.getByRole('button', { name: 'Add the dealer' }).click();
  await expect(page.getByRole('rowheader', { name: 'Harbour Motors' })).toBeVisible();

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'Invite a person' }).click();
  const invite = page.getByRole('dialog');
  await invite.getByLabel('Name', { exact: true }).fill('Wei Zhang');
  await invite.getByLabel('E-mail').fill('wei.zhang@example.com');
  await invite.getByRole('button', { name: 'Make the invitation link' }).click();
  await expect(invite.getByText('Choose at least one dealer.')).toBeVisible();
  await invite.getByLabel('Dealers').last().click();
  await page.getByRole('option', { name: 'Harbour Motors · N-001' }).click();
  await invite.getByRole('button', { name: 'Make the invitation link' }).click();
  const link = await invite.getByLabel('Invitation for Wei Zhang').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();

  const other = await openBrowser({ origin: plain.origin });
  await other.goto(link);
  await expect(other.getByText('wei.zhang@example.com')).toBeVisible();
  await expectBothLanguages(other, ['Wei Zhang', 'wei.zhang@example.com']);
  await other.getByLabel('Password', { exact: true }).fill('a long enough password');
  await other.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(other.getByRole('banner')).toBeVisible();

  // The administrator's second device, signed out from the first.
  const second = await openBrowser({ origin: plain.origin });
  await switchTo(second, 'en');
  await second.getByLabel('E-mail').fill('ada.chen@example.com');
  await second.getByLabel('Password', { exact: true }).fill('a long enough password');
  // The last of what its first page asks for.
  const bell = second.waitForResponse(/reminders\.mine/);
  await second.getByRole('button', { name: 'Sign in' }).click();
  await expect(second.getByRole('heading', { level: 1, name: 'People and system' })).toBeVisible();
  await bell;
  await page.getByRole('button', { name: 'Account of Ada Chen' }).click();
  await page.getByRole('menuitem', { name: 'Sign out on all devices' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await second.reload();
  await expect(second.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('banner')).toBeVisible();
});
