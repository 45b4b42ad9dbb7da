import { expect, test } from './test.ts';

test('the start address with ?bench shows the bench to somebody who has not signed in: full cards, plain where asked', async ({
  openBrowser,
}) => {
  const page = await openBrowser({ viewport: { width: 1280, height: 720 } });
  await page.goto('/?bench&cards=200');
  await expect(page).toHaveURL(/\/bench\?cards=200/);
  const bench = page.locator('.te-bench');
  for (const mark of ['.te-moment', '.te-score', '.te-failure', '.te-wait', '.te-role', '.te-links text'])
    await expect(bench.locator(mark).first()).toBeVisible();
  await expect(bench.locator('.te-line').first()).toContainText('Line of interaction');
  expect(await bench.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
  expect(await page.evaluate(() => 'bench' in window)).toBe(true);

  await page.goto('/?bench&plain&cards=200');
  await expect(bench.locator('[data-card]').first()).toBeVisible();
  await expect(bench.locator('.te-moment, .te-failure, .te-wait, .te-role, .te-links text')).toHaveCount(0);
});
