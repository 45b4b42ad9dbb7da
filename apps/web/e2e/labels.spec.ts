import type { Page } from '@playwright/test';
import { canvasOf } from './blueprint.ts';
import { expect, test } from './test.ts';

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const rectangles = (page: Page, selector: string): Promise<readonly Rectangle[]> =>
  canvasOf(page)
    .locator(selector)
    .evaluateAll(all =>
      all.map(one => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x, y, width, height };
      }),
    );

/** How many pixels two rectangles have in common in the direction in which they have fewer. */
const shared = (one: Rectangle, other: Rectangle): number =>
  Math.min(
    Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
    Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
  );

/** The labels in sight that lie on another one or on a card by more than the rounding of a pixel. */
const touching = async (page: Page): Promise<number> => {
  const labels = await rectangles(page, '.te-link text');
  const cards = await rectangles(page, '.te-card');
  expect(labels.length).toBeGreaterThan(0);
  expect(cards.length).toBeGreaterThan(0);
  return labels.filter((label, index) =>
    [...labels.slice(index + 1), ...cards].some(other => shared(label, other) > 1),
  ).length;
};

test('labels of links lie on nothing in the five standards', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await page.goto('/blueprints');
  const standards = page.getByRole('region', { name: 'Standards of the network' }).getByRole('link');
  await expect(standards).toHaveCount(5);
  for (const index of [0, 1, 2, 3, 4])
    await test.step(`standard ${index + 1}`, async () => {
      await page.goto('/blueprints');
      await standards.nth(index).click();
      await expect(canvasOf(page)).toBeVisible();
      await page.keyboard.press('1');
      await expect(canvasOf(page).locator('.te-link text').first()).toBeAttached();
      expect(await touching(page)).toBe(0);
    });
});
