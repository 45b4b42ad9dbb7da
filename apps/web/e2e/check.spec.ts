import type { Page } from '@playwright/test';
import { canvasOf, cardNamed, openAfterSales, saveMark } from './blueprint.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

// The standard loses a card here.
test.use({ written: 'by the check' });

const openPanel = async (page: Page, name: string) => {
  await page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
};

const findings = (page: Page, rule: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(rule, { exact: true }) });

const removeAnswering = async (page: Page) => {
  await cardNamed(page, 'Answers within three rings').focus();
  await page.keyboard.press('Delete');
  await expect(cardNamed(page, 'Answers within three rings')).toHaveCount(0);
};

test('the check knows the checklist, the drawing that is replaced, the minute rate and the weights', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);

  await test.step('an item of the checklist whose moment is gone', async () => {
    await openPanel(page, 'Check');
    await expect(page.getByText(/Not checked without a checklist/)).toBeHidden();
    await expect(findings(page, 'L29')).toHaveCount(0);
    await removeAnswering(page);
    await expect(findings(page, 'L29')).toHaveCount(2);
    await page.keyboard.press('Control+z');
    await expect(findings(page, 'L29')).toHaveCount(0);
    await expect(saveMark(page, 'Saved')).toBeVisible();
  });

  await test.step('a card with a standard that the drawing to be replaced has', async () => {
    await page.getByRole('button', { name: /^Versions/ }).click();
    await page.getByRole('menuitem', { name: 'Make a copy' }).click();
    await page.getByLabel('Title').fill('After-sales to be');
    await page.getByRole('radio', { name: /^To-be/ }).check();
    await page.getByRole('button', { name: 'Create the blueprint' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /After-sales to be/ })).toBeVisible();
    await expect(canvasOf(page)).toBeVisible();
    await removeAnswering(page);
    await openPanel(page, 'Check');
    await expect(findings(page, 'L30')).toHaveCount(1);
    await findings(page, 'L30').getByRole('button', { name: 'Fix' }).click();
    await expect(findings(page, 'L30')).toHaveCount(0);
  });

  await test.step('a path that loses money at the minute rate, which is kept with the drawing', async () => {
    await openPanel(page, 'Path clock');
    await page.getByLabel('Cost of a minute of the people').fill('90000');
    await page.getByLabel('Cost of a minute of the people').press('Enter');
    await expect(saveMark(page, 'Saved')).toBeVisible();
    await page.reload();
    await openPanel(page, 'Check');
    await expect(findings(page, 'L24')).toHaveCount(1);
    await findings(page, 'L24').getByRole('button', { name: 'Show' }).click();
    await expect(page.getByLabel('Cost of a minute of the people')).toHaveValue('90000');
  });

  await test.step('a rule that weighs otherwise on this drawing', async () => {
    await openPanel(page, 'Check');
    await page.getByText('Weight of the rules').click();
    await page.getByLabel(/^L24 /).selectOption('error');
    await expect(findings(page, 'L24')).toHaveAttribute('data-severity', 'error');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel(/^L24 /).selectOption('off');
    await expect(page.getByText('Turned off: L24.')).toBeVisible();
    await expect(page.getByText('Weight of the rules (1 changed)')).toBeVisible();
  });
});
