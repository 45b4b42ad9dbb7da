import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { canvasOf, cardNamed, openAfterSales, saveMark } from './blueprint.ts';
import { openEmptySheet } from './drawing.ts';
import { enterFromSignIn } from './people.ts';
import { expect, test, windows } from './test.ts';

test.use({ written: 'pasting' });

/** The published blueprints as people copy them out of a spreadsheet, a page or their notes. */
const publishedIn = (file: string) =>
  readFileSync(new URL(`../../../packages/document/fixtures/pasted/${file}`, import.meta.url), 'utf8');

/** Puts it on the clipboard of the machine, as another program would, and presses the keys. */
const pasteFromElsewhere = async (page: Page, held: { html?: string; text: string }) => {
  await page.evaluate(async ({ html, text }) => {
    const forms = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
    await navigator.clipboard.write([
      new ClipboardItem(
        Object.fromEntries(Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })])),
      ),
    ]);
  }, held);
  await page.keyboard.press('Control+v');
};

const LANES = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];

/** What is on the drawing, all of it in sight. */
const counted = async (page: Page) => {
  const canvas = canvasOf(page);
  await page.keyboard.press('1');
  const count = (mark: string) => canvas.locator(mark).count();
  return {
    stages: await count('.te-stage'),
    steps: await count('.te-step'),
    cards: await Promise.all(LANES.map(kind => count(`[data-card][data-kind="${kind}"]`))),
    moments: await count('.te-moment'),
    failures: await count('.te-failure'),
    links: await count('[data-link]'),
  };
};

const PUBLISHED = [
  {
    title: 'Burger restaurant',
    file: 'b1-burger.tsv',
    looked: '51 cards, 4 new steps, 4 new lanes, 1 new stage',
    drawn: { stages: 1, steps: 4, cards: [0, 4, 20, 10, 17], moments: 0, failures: 0, links: 0 },
  },
  {
    title: 'Car service',
    file: 'b2-car-service.md',
    looked: '18 cards, 4 new steps, 3 new lanes, 4 new stages',
    drawn: { stages: 4, steps: 4, cards: [0, 7, 5, 6, 0], moments: 0, failures: 16, links: 0 },
  },
  {
    title: 'Coffee shop',
    file: 'b3-coffee-shop.tsv',
    looked: '28 cards, 3 new steps, 5 new lanes, 1 new stage',
    drawn: { stages: 1, steps: 3, cards: [6, 6, 6, 5, 5], moments: 3, failures: 2, links: 0 },
  },
  {
    title: 'Grid connection',
    file: 'b4-grid-connection.html',
    looked: '17 cards, 4 new steps, 5 new lanes, 1 new stage',
    drawn: { stages: 1, steps: 4, cards: [4, 4, 3, 3, 3], moments: 0, failures: 0, links: 0 },
  },
];

test('published blueprints, cells of a spreadsheet and cards of another blueprint come in over the clipboard', async ({
  openBrowser,
}) => {
  const page = await openBrowser({ ...windows.desk, permissions: ['clipboard-read', 'clipboard-write'] });
  await enterFromSignIn(page, 'consultant', 'en');
  const dialog = page.getByRole('dialog', { name: 'Paste onto the drawing' });

  for (const { title, file, looked, drawn } of PUBLISHED)
    await test.step(`${title} onto an empty sheet`, async () => {
      await openEmptySheet(page, title);
      const held = publishedIn(file);
      await pasteFromElsewhere(page, file.endsWith('.html') ? { html: held, text: '' } : { text: held });
      await expect(dialog.getByRole('status')).toContainText(looked);
      await dialog.getByRole('button', { name: 'Paste' }).click();
      await expect(dialog).toBeHidden();
      await expect.poll(() => counted(page)).toEqual(drawn);
      await expect(saveMark(page, 'Saved')).toBeVisible();
    });

  await test.step('a block of cells goes to the chosen cell, lanes down and steps across', async () => {
    await cardNamed(page, 'Reviews quotation').focus();
    await pasteFromElsewhere(page, {
      html: `<table><tr><td width=64>Asks what is included</td><td>Moves the fence</td></tr>
        <tr><td>Explains each line</td><td></td></tr></table>`,
      text: 'Asks what is included\tMoves the fence\nExplains each line\t',
    });
    await expect(dialog).toContainText('From Customer, Quotation on');
    await expect(dialog.getByRole('status')).toContainText('3 cards');
    await dialog.getByRole('button', { name: 'Paste' }).click();
    for (const place of [
      ['Asks what is included', 'Customer', 'Quotation'],
      ['Moves the fence', 'Customer', 'Site works'],
      ['Explains each line', 'Frontstage', 'Quotation'],
    ])
      await expect(cardNamed(page, ...place)).toBeVisible();
    await expect(saveMark(page, 'Saved')).toBeVisible();
  });

  await test.step('cards of another blueprint come with the links among them, the others are counted', async () => {
    const gridConnection = page.url();
    await openAfterSales(page);
    await cardNamed(page, 'Calls the booking line').click();
    await cardNamed(page, 'Answers within three rings').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');
    await page.goto(gridConnection);
    await cardNamed(page, 'Submits application').focus();
    await page.keyboard.press('Control+v');
    await expect(
      page.getByRole('status').filter({ hasText: /cards pasted; links left behind/ }),
    ).toBeVisible();
    await expect(cardNamed(page, 'Calls the booking line', 'Customer', 'Application')).toBeVisible();
    await expect.poll(() => counted(page).then(({ links }) => links)).toBe(1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => counted(page).then(({ links }) => links)).toBe(0);
    await expect(saveMark(page, 'Saved')).toBeVisible();
  });
});

test('an empty sheet is begun with one press and typed on', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openEmptySheet(page, 'Tyre change');
  await page.getByRole('button', { name: 'Start the blueprint' }).click();
  await expect(canvasOf(page).locator('.te-lane')).toHaveCount(LANES.length);
  await expect(canvasOf(page).getByRole('button', { name: /^Empty cell, Customer actions/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Asks for winter tyres');
  await page.keyboard.press('Control+Enter');
  await expect(cardNamed(page, 'Asks for winter tyres', 'Customer actions')).toBeVisible();
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await page.reload();
  await expect(cardNamed(page, 'Asks for winter tyres', 'Customer actions')).toBeVisible();
});
