import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { readChecklistSheet, writeChecklistSheet } from '@truthline/interchange';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

// What is published here would be in the way of others.
test.use({ written: 'by checklists' });

const outlineOf = (page: Page) => page.getByRole('navigation', { name: 'Outline of the checklist' });
const saved = (page: Page) => expect(page.getByText(/^Saved · /)).toBeVisible();

test('a checklist is made from a blueprint, reordered, and seen on the phone', async ({ enterAs }) => {
  const page = await enterAs('analyst');
  await page.goto('/checklists');

  await test.step('every moment with a standard proposes its item', async () => {
    await page.getByRole('button', { name: 'New checklist' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Title in English').fill('Workshop day');
    await dialog.getByRole('combobox', { name: 'Items from the moments of' }).click();
    await page.getByRole('option', { name: 'After-sales service standard' }).first().click();
    await dialog.getByRole('button', { name: 'Begin to write' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Workshop day' })).toBeVisible();
    await expect(page).toHaveURL(/\/checklists\/workshop-day$/);
    expect(await outlineOf(page).locator('.tl-outline-item').count()).toBeGreaterThan(40);
    expect(await violations(page)).toEqual([]);
  });

  await test.step('reordered by the keyboard, duplicated, undone', async () => {
    const first = outlineOf(page).locator('.tl-outline-item').first();
    const key = first.locator('.tl-outline-id');
    const name = await key.innerText();
    await first.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(key).not.toHaveText(name);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(key).toHaveText(name);
    await first.click();
    const count = await outlineOf(page).locator('.tl-outline-item').count();
    await page.getByRole('button', { name: /^Duplicate: / }).click();
    await expect(outlineOf(page).locator('.tl-outline-item')).toHaveCount(count + 1);
    await saved(page);
    await page.reload();
    await expect(outlineOf(page).locator('.tl-outline-item')).toHaveCount(count + 1);
  });

  await test.step('the phone shows a condition at once', async () => {
    await page.goto('/checklists/recovery');
    await page.getByRole('button', { name: 'Make a draft' }).click();
    const items = outlineOf(page).locator('.tl-outline-item');
    await items.nth(1).click();
    const phone = page.getByRole('region', { name: 'On the phone' });
    await expect(phone.getByRole('status')).toHaveText('Item 2 of 5');
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await expect(phone.getByRole('status')).toHaveText('Not asked: its condition does not hold');
    await page.getByRole('button', { name: 'Remove condition 1' }).click();
    await expect(phone.getByRole('status')).toHaveText('Item 2 of 5');
  });
});

const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));
const xlsx = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(bytes),
});

test('a checklist goes out as a workbook and comes back changed; a bad one is answered row by row; answers go out as CSV', async ({
  enterAs,
}) => {
  const page = await enterAs('analyst');
  await page.goto('/checklists');
  await page.getByRole('button', { name: 'More about Booking call checklist' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export version 1 as XLSX' }).click();
  const read = await readChecklistSheet(await bytesOf(await downloading));
  if (!read.ok) throw new Error('what was exported cannot be read');
  const { content } = read.value;
  const changed = (fields: object) => ({
    ...content,
    items: content.items.map((item, index) => (index === 1 ? { ...item, ...fields } : item)),
  });

  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a checklist' });
  const choose = dialog.getByLabel('Choose a file');
  const bad = await writeChecklistSheet(changed({ sectionId: 'Z9', weight: 5000 }), 'en');
  await choose.setInputFiles(xlsx('bad.xlsx', bad));
  await expect(dialog.getByRole('alert')).toHaveText('bad.xlsx: 2 problems. Nothing was imported.');
  await expect(dialog.getByRole('row', { name: /^items 4 section / })).toContainText('has no section "Z9"');
  await expect(dialog.getByRole('row', { name: /^items 4 weight / })).toContainText('at most 1000');
  expect(await violations(page)).toEqual([]);

  const question = { zh: '新问题', en: 'A question from the spreadsheet' };
  await choose.setInputFiles(xlsx('good.xlsx', await writeChecklistSheet(changed({ question }), 'en')));
  await expect(dialog.getByRole('status')).toContainText('18 items');
  await dialog.getByRole('radio', { name: /follows version 1 of Booking call checklist/ }).check();
  await dialog.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page).toHaveURL(/\/checklists\/appointment$/);
  await expect(outlineOf(page).locator('.tl-outline-item').nth(1)).toContainText(question.en);
  await expect(page.getByText('Follows version 1')).toBeVisible();

  await page.goto('/audits');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const answers = page.getByRole('dialog', { name: 'Export answers as CSV' });
  await answers.getByRole('radio', { name: /^Wide/ }).check();
  const file = page.waitForEvent('download');
  await answers.getByRole('link', { name: /^Download · \d+ audits$/ }).click();
  const [header = '', ...lines] = new TextDecoder()
    .decode(await bytesOf(await file))
    .trimEnd()
    .split('\r\n');
  expect(header).toContain('audit,dealer,kind,wave,startedAt,overall,outcome,');
  expect(lines.length).toBeGreaterThan(100);
});

test('an item is bound to a moment on the drawing, by pointer and by keyboard', async ({ enterAs }) => {
  const page = await enterAs('analyst');
  await page.goto('/checklists/aftersales');
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await outlineOf(page).locator('.tl-outline-item').nth(3).click();
  const bound = page.getByRole('combobox', { name: 'Moment of the standard' });
  const dialog = page.getByRole('dialog', { name: 'The moment of A1-04' });
  const offer = dialog.getByRole('region', { name: 'Moments of the chosen card' });
  const chosen = dialog.locator('.te-card[aria-current=true]');
  await expect(bound).toHaveValue(/mot-a1-04/);

  await page.getByRole('button', { name: 'Pick on the drawing' }).click();
  await expect(offer.getByText('Bound: A1-03')).toBeVisible();
  await expect(offer.getByRole('button', { name: 'Bound here' })).toBeDisabled();
  await dialog.locator('.te-card', { hasText: 'Mentions the campaign' }).click();
  await expect(offer.getByText('Bound: A1-07')).toBeVisible();
  await offer.getByRole('button', { name: 'Bind', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(bound).toHaveValue(/mot-a1-07/);

  await page.getByRole('button', { name: 'Pick on the drawing' }).click();
  await expect(chosen).toContainText('Mentions the campaign');
  await chosen.focus();
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('Offers two time slots');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(bound).toHaveValue(/mot-a1-08/);
  await saved(page);
});
