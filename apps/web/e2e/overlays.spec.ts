import type { Page } from '@playwright/test';
import { canvasOf, openAfterSales } from './blueprint.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

/** What this spec draws stays its own. */
test.use({ written: 'by the overlays' });

const choose = async (page: Page, box: string, option: string | RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: box }).click();
  await page.getByRole('option', { name: option }).first().click();
};

/** A time against the one tolerated, in minutes or seconds; and an amount. */
const AGAINST = /^\d+(\.\d)?[′″]\/(\d+(\.\d)?[′″]|\?)$/;
const AMOUNT = /^\d+(\.\d+)?k?$/;

const legendOf = (page: Page) => page.getByRole('note', { name: 'Legend' });

const expectAccessible = async (page: Page, name: string): Promise<void> => {
  expect(await violations(page), name).toEqual([]);
};

test('an analyst lays audits over the drawing and reads the answers behind a figure', async ({ enterAs }) => {
  const page = await enterAs('analyst');
  await openAfterSales(page);
  await choose(page, 'Laid over the drawing', 'The network’s weakest');
  await expect(legendOf(page)).toContainText('The network · After-sales checklist');
  await canvasOf(page).locator('[data-moment="mot-a1-01"]').click();
  const spread = page.getByRole('complementary', { name: 'Answers behind the figure' });
  await expect(spread.getByRole('table', { name: 'Dealers by score' })).toBeVisible();
  await expect(spread).toContainText(/middle half \d+ to \d+/);
  await expectAccessible(page, 'the distribution behind a figure of the network');

  await choose(page, 'Laid over the drawing', 'Last audit');
  await expect(page.getByText('Choose whose figures are laid over the drawing.')).toBeVisible();
  await choose(page, 'Scores of', 'Beijing Wangjing');
  await expect(legendOf(page)).toContainText('Scores · Beijing Wangjing');
  await expect(canvasOf(page).getByLabel(/moment 1, (failed: )?\d+ points from \d+ answers?/)).toBeVisible();

  await choose(page, 'Laid over the drawing', 'Wave trend');
  await expect(legendOf(page)).toContainText('against');
  await choose(page, 'Laid over the drawing', 'Self and mystery');
  await expect(legendOf(page)).toContainText('never pooled');
  const moment = canvasOf(page).locator('[data-moment="mot-a1-01"]');
  await expect(moment.locator('i')).toHaveAttribute('data-text', /^\d+\/\d+ [+−±]\d+$/);
  await moment.click();
  const panel = page.getByRole('complementary', { name: 'Answers behind the figure' });
  await expect(panel).toContainText('self-audit');
  await expect(panel.getByText('Self-audit', { exact: true }).first()).toBeVisible();
  await expect(panel.getByText('Mystery visit', { exact: true }).first()).toBeVisible();
  await expectAccessible(page, 'answers behind a figure');
  await panel.getByRole('link', { name: 'Open the audit' }).first().click();
  await expect(page).toHaveURL(/\/audits\/[0-9a-f-]+\/result/);
  await page.goBack();
  // The overlay is in the address: it is there again.
  await expect(legendOf(page)).toContainText('Self-audit and mystery visit');
});

test('the drawing’s own figures need no dealer, and dark and Chinese keep them readable', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant', { language: 'zh' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('navigation').getByText('服务蓝图').click();
  await page
    .getByRole('region', { name: '网络标准' })
    .getByRole('link', { name: '售后服务标准流程' })
    .click();
  await page.getByRole('combobox', { name: '叠加显示' }).click();
  await page.getByRole('option', { name: '行动优先级' }).click();
  await expect(page.getByRole('note', { name: '图例' })).toContainText('行动优先级');
  await expect(page.locator('.te-figure').first()).toBeVisible();
  await expectAccessible(page, 'action priority, Chinese, dark');

  // Beyond what is tolerated is told by a frame and a sign too; the legend says which figures these are.
  for (const { name, says, figure } of [
    { name: '等待', says: '预计/可容忍等待', figure: AGAINST },
    { name: '时间与容忍', says: '时长/步骤可接受时间', figure: AGAINST },
    { name: '成本', says: '各卡片成本', figure: AMOUNT },
  ]) {
    await page.getByRole('combobox', { name: '叠加显示' }).click();
    await page.getByRole('option', { name }).click();
    await expect(page.getByRole('note', { name: '图例' })).toContainText(says);
    await expect(page.locator('.te-figure i').first()).toHaveAttribute('data-text', figure);
  }
});

test('curves are drawn below the lanes by pulling and by keys, and undone in one step', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await page.getByRole('button', { name: 'Emotion, expectation and perception' }).click();
  await page.getByRole('button', { name: 'Show everything' }).click();
  const point = page.getByRole('slider', { name: 'Emotion, Arrive' });
  await expect(point).toHaveAttribute('aria-valuetext', 'not set');
  const box = await point.boundingBox();
  if (box === null) throw new Error('the point is out of sight');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y - 200, { steps: 6 });
  await page.mouse.up();
  await expect(point).toHaveAttribute('aria-valuetext', '+3');
  await point.focus();
  await page.keyboard.press('ArrowDown');
  await expect(point).toHaveAttribute('aria-valuetext', '+2');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(point).toHaveAttribute('aria-valuetext', '+3');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(point).toHaveAttribute('aria-valuetext', 'not set');
  await expectAccessible(page, 'curves');
});

test('the drawing is printed as A3 sheets with title, headers and legend', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await page.getByRole('button', { name: 'Print as A3 sheets' }).click();
  const sheets = page.getByRole('region', { name: /^Sheet \d+ of \d+$/ });
  await expect(sheets.first()).toContainText('After-sales service standard');
  await expect(sheets.first()).toContainText(/revision \d+/);
  await expectAccessible(page, 'printed sheets');
  const count = await sheets.count();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pages = pdf.toString('latin1').match(/\/MediaBox *\[0 0 (\d+)/g) ?? [];
  expect(pages).toHaveLength(count);
  // 420 mm in points.
  expect(pages.every(each => each.endsWith('1191'))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(sheets.first()).toBeHidden();
});
