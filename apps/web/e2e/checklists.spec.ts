import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { readChecklistSheet, writeChecklistSheet } from '@truthline/interchange';
import { workbookOf } from '@truthline/interchange/testing/workbook';
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

test('an item is dragged to another place, by a mouse on its row and by a finger on its grip', async ({
  enterAs,
}) => {
  const opened = async (page: Page) => {
    await page.goto('/checklists/recovery');
    const begin = page.getByRole('button', { name: 'Make a draft' });
    await expect(outlineOf(page).or(begin)).toBeVisible();
    if (await begin.isVisible()) await begin.click();
    await expect(outlineOf(page)).toBeVisible();
    const rows = outlineOf(page).locator('[data-item]');
    await rows.nth(2).scrollIntoViewIfNeeded();
    return {
      rows,
      order: () => rows.evaluateAll(all => all.map(row => row.getAttribute('data-item'))),
      /** The middle of a part of a row, and the lower quarter of another row. */
      way: async (from: number, part: string, to: number) => {
        const grip = await rows.nth(from).locator(part).boundingBox();
        const row = await rows.nth(to).boundingBox();
        if (grip === null || row === null) throw new Error('a row is not drawn');
        const x = grip.x + grip.width / 2;
        return { x, from: grip.y + grip.height / 2, to: row.y + (row.height * 3) / 4 };
      },
    };
  };

  const page = await enterAs('analyst');
  const desk = await opened(page);
  const [first, second, third, ...rest] = await desk.order();
  const down = await desk.way(0, '.tl-outline-text', 1);
  await page.mouse.move(down.x, down.from);
  await page.mouse.down();
  await page.mouse.move(down.x, down.to, { steps: 4 });
  await expect(desk.rows.nth(2)).toHaveAttribute('data-over', 'true');
  await page.mouse.up();
  await expect.poll(desk.order).toEqual([second, first, third, ...rest]);
  await expect(page.getByText(/ is now in “/)).toBeAttached();
  await saved(page);

  const phone = await enterAs('analyst', { window: 'phone' });
  const hand = await opened(phone);
  expect(await hand.order()).toEqual([second, first, third, ...rest]);
  const client = await phone.context().newCDPSession(phone);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: readonly number[]) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at.length === 0 ? [] : [{ x: at[0] ?? 0, y: at[1] ?? 0 }],
    });
  const back = await hand.way(0, '.tl-outline-grip', 1);
  await touch('touchStart', back.x, back.from);
  for (const part of [0.25, 0.5, 0.75, 1])
    await touch('touchMove', back.x, back.from + (back.to - back.from) * part);
  await expect(hand.rows.nth(2)).toHaveAttribute('data-over', 'true');
  await touch('touchEnd');
  await expect.poll(hand.order).toEqual([first, second, third, ...rest]);
  await saved(phone);
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
  await page.getByRole('button', { name: 'Export data' }).click();
  const answers = page.getByRole('dialog', { name: 'Export the scored data' });
  await answers.getByRole('combobox', { name: 'Content' }).click();
  await page.getByRole('option', { name: /one column an item/ }).click();
  await expect(answers.getByRole('radio', { name: 'Parquet' })).toBeDisabled();
  const file = page.waitForEvent('download');
  await answers.getByRole('link', { name: /^Download · \d+ audits$/ }).click();
  const [header = '', ...lines] = new TextDecoder()
    .decode(await bytesOf(await file))
    .trimEnd()
    .split('\r\n');
  expect(header).toContain('audit,dealer,kind,wave,startedAt,overall,outcome,');
  expect(lines.length).toBeGreaterThan(100);

  await answers.getByRole('combobox', { name: 'Content' }).click();
  await page.getByRole('option', { name: 'Audits with their scores' }).click();
  await answers.getByRole('radio', { name: 'Parquet' }).check();
  const parquet = page.waitForEvent('download');
  await answers.getByRole('link', { name: /^Download · \d+ audits$/ }).click();
  expect(new TextDecoder().decode((await bytesOf(await parquet)).slice(0, 4))).toBe('PAR1');
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

/** A form as ODK and Kobo write them: a question without Chinese, and three things that a checklist does not say. */
const collectorsForm = () =>
  workbookOf({
    survey: [
      ['type', 'name', 'label::中文 (zh)', 'label::English (en)', 'constraint'],
      ['start', 'start', null, null, null],
      ['select_one yes_no', 'greeted', '是否有人问候？', 'Did somebody greet you?', null],
      ['integer', 'minutes', null, 'Minutes until somebody came', '. < 600'],
      ['barcode', 'code', null, 'Code on the key', null],
    ],
    choices: [
      ['list_name', 'name', 'label::中文 (zh)', 'label::English (en)'],
      ['yes_no', 'yes', '是', 'Yes'],
      ['yes_no', 'no', '否', 'No'],
    ],
    settings: [
      ['form_title', 'form_id'],
      ['Desk visit', 'desk_visit'],
    ],
  });

test('a form of ODK becomes a draft with a list of what was left out; what a language lacks or has from before is listed, gone to and mended', async ({
  enterAs,
}) => {
  const page = await enterAs('analyst');
  await page.goto('/checklists');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a checklist' });
  await dialog.getByLabel('Choose a file').setInputFiles(xlsx('desk.xlsx', await collectorsForm()));
  await expect(dialog.getByRole('status')).toContainText('An XLSForm · 1 section · 2 items');
  await expect(dialog.getByText('3 things were not carried over')).toBeVisible();
  const left = dialog.getByRole('table', { name: 'What was not carried over' });
  await expect(left.getByRole('row', { name: /^survey 2 type / })).toContainText('"start" is recorded by');
  await expect(left.getByRole('row', { name: /^survey 4 constraint / })).toContainText('. < 600');
  await expect(left.getByRole('row', { name: /^survey 5 type / })).toContainText(
    'There is no answer type for "barcode"',
  );
  expect(await violations(page), 'what was left out').toEqual([]);
  await dialog.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page).toHaveURL(/\/checklists\/desk-visit[-\d]*$/);

  const gaps = page.getByRole('region', { name: 'Missing or stale in the other language' });
  const gap = (path: string) => gaps.getByRole('listitem').filter({ hasText: path });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const question = page.getByRole('group', { name: 'Question', exact: true });
  const wholeAgain = () => page.getByRole('button', { name: 'Checklist and rules' }).click();

  await test.step('what is missing is listed, gone to, and written', async () => {
    await expect(gap('minutes.question')).toHaveText('minutes.questionChinese · missing');
    await gap('minutes.question').getByRole('button').click();
    await expect(field('Question · English')).toHaveValue('Minutes until somebody came');
    await expect(question.getByText('missing', { exact: true })).toHaveCount(1);
    await field('Question · Chinese').fill('等候几分钟');
    await expect(question.getByText('missing', { exact: true })).toHaveCount(0);
    await wholeAgain();
    await expect(gaps).toBeVisible();
    await expect(gap('minutes.question')).toHaveCount(0);
    await saved(page);
  });

  await test.step('what was rewritten in one language is stale in the other until somebody says it holds', async () => {
    await page.goto('/checklists/sales');
    const begin = page.getByRole('button', { name: 'Make a draft' });
    await expect(outlineOf(page).or(begin)).toBeVisible();
    if (await begin.isVisible()) await begin.click();
    await expect(gaps.getByText('Every text is there in both languages.')).toBeVisible();
    await outlineOf(page).locator('.tl-outline-item').first().click();
    const english = await field('Question · English').inputValue();
    await field('Question · English').fill('A question put in other words');
    await wholeAgain();
    await expect(gaps.getByRole('listitem')).toHaveText(
      /\.questionChinese · the other language was changed$/,
    );
    await gaps.getByRole('listitem').getByRole('button').click();
    await page.getByRole('button', { name: 'It still holds' }).click();
    await expect(page.getByText('the other language was changed')).toHaveCount(0);
    await wholeAgain();
    await expect(gaps.getByText('Every text is there in both languages.')).toBeVisible();
    await saved(page);
    await page.reload();
    await expect(gaps.getByText('Every text is there in both languages.')).toBeVisible();
    await outlineOf(page).locator('.tl-outline-item').first().click();
    await field('Question · English').fill(english);
    await saved(page);
  });
});
