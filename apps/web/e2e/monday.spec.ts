import { readFile } from 'node:fs/promises';
import { textsOf, unpackXml } from '@truthline/interchange/testing';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Presses a button that saves a file, and reads what was saved. */
const saved = async (
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

test('an analyst’s Monday: from a wave that has ended to the slide for the board, and to the letter of next Monday', async ({
  enterAs,
}) => {
  const page = await enterAs('analyst');
  const views = page.getByRole('navigation', { name: 'Views' });
  const view = (name: string) => views.getByRole('link', { name, exact: true });

  // The wave that has ended is looked at: as a whole, dealer by dealer, for who is out of line.
  await page.goto('/network');
  await expect(page.getByRole('heading', { name: 'Score of the network' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Waves', exact: true }).click();
  await page.getByRole('option').last().click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/waves=/);
  await expect(
    page
      .getByRole('heading', { name: 'Score of the dealers chosen' })
      .or(page.getByRole('heading', { name: 'Score of the network' })),
  ).toBeVisible();
  await view('League').click();
  const first = page
    .getByRole('table', { name: 'Dealers' })
    .getByRole('row')
    .filter({ hasText: /\d\d\.\d – \d/ })
    .first();
  await expect(first).toBeVisible();
  const dealer = (await first.getByRole('rowheader').innerText()).split(/\s{2,}|\n/)[0]?.trim() ?? '';
  const [, , score = '', , interval = ''] = await first.getByRole('cell').allInnerTexts();
  expect(score).toMatch(/^\d{2}\.\d$/);
  await view('Funnel').click();
  await expect(page.getByRole('group', { name: /^Score against number of items/ })).toBeVisible();

  // What the board shall see is put together; the preview says it as the league said it.
  await view('Report').click();
  await expect(page.getByRole('table', { name: 'League', exact: true })).toContainText(score);
  await page.getByRole('checkbox', { name: 'Overview', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Overview', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Move Funnel up' }).click();
  await expect(page).toHaveURL(/panels=.*funnel.*league/);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('For the board');
  await expect(page).toHaveURL(/title=For/);

  const slides = await saved(page, 'PowerPoint');
  expect(slides.name).toMatch(/^truthline-network-.*-en\.pptx$/);
  const files = unpackXml(slides.bytes);
  const said = new Set(files.filter(file => file.includes('<p:sld ')).flatMap(file => textsOf(file, 'a:t')));
  for (const text of ['For the board', dealer, score, interval]) expect([...said]).toContain(text);
  const drawn = files.filter(file => file.includes('<c:chartSpace')).flatMap(file => textsOf(file, 'c:v'));
  expect(drawn.map(Number)).toContain(Number(score));
  const workbook = unpackXml((await saved(page, 'Excel')).bytes).join('');
  expect(textsOf(workbook, 'v').map(Number)).toContain(Number(score));
  expect((await saved(page, 'PDF')).bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');

  // It is kept, and comes by mail from next Monday on.
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Every Monday');
  await page.getByRole('combobox', { name: 'Mail it to me' }).click();
  await page.getByRole('option', { name: 'Every week' }).click();
  await page.getByRole('button', { name: 'Keep this report' }).click();
  const kept = page.getByRole('region', { name: 'Kept reports' });
  await expect(kept.getByText(/mailed as PDF every Monday at 08:00/)).toBeVisible();

  // What was kept opens anywhere with all that it was kept with.
  const address = new URL(page.url());
  await page.goto('/network/report');
  await kept.getByRole('link', { name: 'Every Monday' }).click();
  await expect(page).toHaveURL(url =>
    ['panels', 'waves', 'title'].every(key => url.searchParams.get(key) === address.searchParams.get(key)),
  );
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('For the board');
  await kept.getByRole('button', { name: 'Remove Every Monday' }).click();
  await expect(kept.getByRole('link', { name: 'Every Monday' })).toBeHidden();
});
