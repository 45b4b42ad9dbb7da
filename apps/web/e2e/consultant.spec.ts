import { addCardBelow, canvasOf, cardNamed, openAfterSales, saveMark } from './blueprint.ts';
import { enterFromSignIn } from './people.ts';
import { expect, test } from './test.ts';

test('the after-sales blueprint shows its stages, lanes, lines and marks', async ({ enterAs }) => {
  const page = await enterAs('consultant', { language: 'zh' });
  await page.getByRole('link', { name: '服务蓝图' }).click();
  await page
    .getByRole('region', { name: '网络标准' })
    .getByRole('link', { name: '售后服务标准流程' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: '售后服务标准流程' })).toBeVisible();
  await expect(saveMark(page, '已保存')).toBeVisible();

  const canvas = page.getByRole('application', { name: '蓝图画布：售后服务标准流程' });
  for (const lane of ['有形展示', '顾客行为', '前台接待', '服务顾问', '客服与结算'])
    await expect(canvas.getByRole('button', { name: lane, exact: false }).first()).toBeVisible();
  for (const line of ['互动线', '可视线']) await expect(canvas.getByText(line).first()).toBeVisible();
  // Three rings: two moments of truth, and a failure point of middle priority.
  await expect(
    canvas.getByLabel(/^三声铃响内接听，前台接待，发起预约，预约专员，关键时刻 1，关键时刻 2/),
  ).toHaveAccessibleName(/失误点，行动优先级 M$/);
  await expect(canvas.getByLabel(/^拨打预约热线，顾客行为.*等待/)).toBeVisible();

  await page.getByRole('toolbar').getByRole('button', { name: '显示全部' }).click();
  for (const stage of ['预约', '接车与预检', '维修与质检', '交车与结账', '后续跟踪'])
    await expect(canvas.getByRole('button', { name: stage, exact: true })).toBeVisible();
  await expect(canvas.getByText('内部互动线').first()).toBeVisible();

  // The same as an outline: a tree of lines.
  await page.getByRole('toolbar').getByRole('button', { name: '大纲' }).click();
  await expect(page.getByRole('treeitem', { name: '阶段：后续跟踪' })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^预约看板，系统与设施/ })).toBeVisible();
});

test('a card is moved by dragging, and undone', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  const card = cardNamed(page, 'Guides to a parking bay', 'Front desk', 'Arrive');
  const from = await card.boundingBox();
  const column = await cardNamed(
    page,
    'Joins the walk-around',
    'Customer actions',
    'Walk-around',
  ).boundingBox();
  if (from === null || column === null) throw new Error('both cards are in sight');
  await card.hover();
  await page.mouse.down();
  await page.mouse.move(column.x + column.width / 2, from.y + 10, { steps: 8 });
  await page.mouse.up();
  await expect(cardNamed(page, 'Guides to a parking bay', 'Front desk', 'Walk-around')).toBeVisible();
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await page.reload();
  await expect(cardNamed(page, 'Guides to a parking bay', 'Front desk', 'Walk-around')).toBeVisible();

  // After a reload there is nothing to undo; what is done now can be taken back.
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await cardNamed(page, 'Guides to a parking bay').click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(cardNamed(page, 'Guides to a parking bay', 'Front desk', 'Arrive')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cardNamed(page, 'Guides to a parking bay', 'Front desk', 'Walk-around')).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(cardNamed(page, 'Guides to a parking bay', 'Front desk', 'Arrive')).toBeVisible();
  await expect(saveMark(page, 'Saved')).toBeVisible();
});

test('a card is moved and another one added with the keyboard alone', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  const card = cardNamed(page, 'Serves drinks', 'Front desk', 'Settle to wait');
  await card.focus();
  await page.keyboard.press('Space');
  await card.press('m');
  await expect(page.getByText('Press the place it shall go to, or use the arrow keys')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: 'Over Front desk, Repair' })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(cardNamed(page, 'Serves drinks', 'Front desk', 'Repair')).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text of the card' })).toBeFocused();
  await page.keyboard.type('Offers a tablet');
  await page.keyboard.press('Enter');
  // Enter goes on with the next one; Escape says that there is none.
  await expect(page.getByRole('textbox', { name: 'Text of the card' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(cardNamed(page, 'Offers a tablet', 'Front desk', 'Repair')).toBeFocused();
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await page.reload();
  await expect(cardNamed(page, 'Offers a tablet', 'Front desk', 'Repair')).toBeVisible();
  await expect(cardNamed(page, 'Serves drinks', 'Front desk', 'Repair')).toBeVisible();
});

test('a failure point is flagged and judged', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  const card = cardNamed(page, 'Offers two time slots');
  await card.click();
  await page.getByRole('button', { name: 'Flag a failure point' }).first().click();
  await expect(card).toHaveAccessibleName(/failure point, not yet judged$/);
  await page.getByLabel('What can go wrong (English)').fill('Only one slot is offered');
  await page.getByLabel('Severity').selectOption('8');
  await page.getByLabel('Occurrence').selectOption('7');
  await page.getByLabel('Detection', { exact: true }).selectOption('5');
  await expect(page.getByRole('status').filter({ hasText: 'Action priority' })).toHaveText(
    /Action priority H\s*RPN 280/,
  );
  await expect(card).toHaveAccessibleName(/failure point, action priority H$/);
  await expect(saveMark(page, 'Saved')).toBeVisible();
});

test('"saved" is said only when the server has it', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  const reader = await enterAs('secondConsultant');
  await openAfterSales(page);
  await openAfterSales(reader);

  const letThrough = Promise.withResolvers<void>();
  await page.route(/blueprints\.push/, async route => {
    await letThrough.promise;
    await route.continue();
  });
  await addCardBelow(page, cardNamed(page, 'Written estimate'), 'Photo of the damage');
  await expect(cardNamed(page, 'Photo of the damage')).toBeVisible();
  await expect(saveMark(page, 'Saving 1 change')).toBeVisible();
  await addCardBelow(page, cardNamed(page, 'Photo of the damage'), 'Price of the part');
  await expect(saveMark(page, 'Saving 2 changes')).toBeVisible();
  await expect(saveMark(page, 'Saved')).toBeHidden();
  // Nobody else has it yet, and a fresh look at the server has not either.
  await reader.reload();
  await expect(cardNamed(reader, 'Written estimate')).toBeVisible();
  await expect(cardNamed(reader, 'Photo of the damage')).toBeHidden();

  letThrough.resolve();
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await reader.reload();
  await expect(cardNamed(reader, 'Photo of the damage')).toBeVisible();
  await expect(cardNamed(reader, 'Price of the part')).toBeVisible();
});

test('another person sees a change without reloading, both ways', async ({ enterAs }) => {
  const one = await enterAs('consultant');
  const other = await enterAs('secondConsultant');
  await openAfterSales(one);
  await openAfterSales(other);
  await addCardBelow(one, cardNamed(one, 'Protective covers'), 'Steering wheel foil');
  await expect(cardNamed(other, 'Steering wheel foil', 'Physical evidence', 'Walk-around')).toBeVisible();
  await cardNamed(other, 'Steering wheel foil').click();
  await other.keyboard.press('Alt+ArrowRight');
  await expect(
    cardNamed(one, 'Steering wheel foil', 'Physical evidence', 'Diagnosis and order'),
  ).toBeVisible();
  await expect(saveMark(one, 'Saved')).toBeVisible();
  await expect(saveMark(other, 'Saved')).toBeVisible();
});

test('dealer staff read the blueprint and cannot change it', async ({ openBrowser }) => {
  const page = await openBrowser();
  await enterFromSignIn(page, 'staff', 'en');
  await page.getByRole('link', { name: 'Blueprints' }).click();
  await page.getByRole('link', { name: 'After-sales service standard' }).first().click();
  await expect(canvasOf(page)).toBeVisible();
  await expect(saveMark(page, 'For reading')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Flag a failure point' })).toBeHidden();
  await cardNamed(page, 'Answers within three rings').click();
  await page.keyboard.press('Delete');
  await expect(cardNamed(page, 'Answers within three rings')).toBeVisible();
});
