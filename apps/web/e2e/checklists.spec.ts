import type { Page } from '@playwright/test';
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
