import { expect, type Locator, type Page } from '@playwright/test';
import { canvasOf } from './blueprint.ts';

/** A header of the drawing by what it is called; its tools stand beside it and are called otherwise. */
export const headNamed = (page: Page, kind: 'lane' | 'step' | 'stage', name: string | RegExp): Locator =>
  canvasOf(page).locator(`.te-${kind} .te-head-press`).filter({ hasText: name }).first();

const headsOf = (page: Page, kind: 'lane' | 'step' | 'stage') =>
  canvasOf(page).locator(`.te-${kind} .te-head-press`);

/** Deletes what the focused header heads, with all that stands in it. */
const deleteHead = async (page: Page, head: Locator): Promise<void> => {
  await head.focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Delete them too/ }).check();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toBeHidden();
};

/** Takes everything out of an open drawing but one lane of every kind, by the ways a person has. */
export const emptyDrawing = async (page: Page): Promise<void> => {
  const kinds = new Set<string | null>();
  for (let index = 0; index < (await headsOf(page, 'lane').count());) {
    const head = headsOf(page, 'lane').nth(index);
    const kind = await head.locator('..').getAttribute('data-kind');
    if (!kinds.has(kind)) {
      kinds.add(kind);
      index += 1;
    } else await deleteHead(page, head);
  }
  await page.keyboard.press('1');
  while ((await headsOf(page, 'stage').count()) > 0) {
    const before = await headsOf(page, 'stage').count();
    await deleteHead(page, headsOf(page, 'stage').first());
    if (before === 1) break;
    await expect(headsOf(page, 'stage')).toHaveCount(before - 1);
  }
};

/** A new blueprint without anything on it. */
export const openEmptySheet = async (page: Page, title: string): Promise<void> => {
  await page.goto('/blueprints/new');
  await page.getByRole('radio', { name: 'An empty sheet' }).check();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Create the blueprint' }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start the blueprint' })).toBeVisible();
};
