import type { Locator, Page } from '@playwright/test';
import { canvasOf, cardNamed, openAfterSales, saveMark } from './blueprint.ts';
import { enterFromSignIn } from './people.ts';
import { expect, test, windows } from './test.ts';
import { violations } from './violations.ts';

const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Editor tools' }).getByRole('button', { name });
const light = (page: Page, ...words: readonly string[]) => cardNamed(page, ...words);

test('the customer is read step by step with the keyboard, and presented', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await cardNamed(page, 'Calls the booking line').click();
  await page.keyboard.press('r');
  const reading = page.getByRole('region', { name: 'Reading' });
  await expect(reading.getByText('Step 1 of 16 Ask for a booking')).toBeVisible();
  await expect(light(page, 'Calls the booking line')).toHaveAttribute('data-light', 'focus');
  await expect(light(page, 'Answers within three rings')).toHaveAttribute('data-light', 'lit');
  await expect(light(page, 'Notes time and rules')).toHaveAttribute('data-light', 'dim');
  await page.keyboard.press('ArrowRight');
  await expect(reading.getByText('Step 2 of 16 Agree jobs and time')).toBeVisible();
  expect(await violations(page), 'while reading').toEqual([]);

  await page.keyboard.press('Shift+R');
  const presentation = page.getByRole('region', { name: 'Presentation' });
  await expect(presentation).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(presentation.getByText('Notes time and rules')).toBeVisible();
  await presentation.getByRole('button', { name: 'Read on' }).click();
  await expect(presentation.getByText('Step 4 of 16')).toBeVisible();
  expect(await violations(page), 'while presenting').toEqual([]);
  await presentation.getByRole('button', { name: 'Stop reading' }).click();
  await expect(presentation).toBeHidden();
  await expect(reading).toBeVisible();
});

test('a role is read and its job description is a page of its own', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await tool(page, 'Read the drawing').click();
  await page.getByLabel('Read along').selectOption('Role');
  await page.getByLabel('Which role').selectOption('Service advisor');
  await expect(page.getByText(/^Task 1 of 1\d Service advisor$/)).toBeVisible();
  // What is presented is the order that is read, here the role's.
  await page.keyboard.press('Shift+R');
  const presentation = page.getByRole('region', { name: 'Presentation' });
  await expect(presentation).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(presentation.getByText(/^Task 2 of 1\d/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(presentation).toBeHidden();
  await page.getByRole('button', { name: 'Job description' }).click();
  const job = page.getByRole('dialog', { name: 'Job description' });
  await expect(job.getByRole('heading', { name: 'Job description: Service advisor' })).toBeVisible();
  await expect(job.getByText('Greets by name, checks booking')).toBeVisible();
  expect(await violations(page), 'the job description').toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(job.getByRole('heading', { name: 'Job description: Service advisor' })).toBeVisible();
  await expect(canvasOf(page)).toBeHidden();
});

test('cards are found, filtered and gone to by name', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: /^Find in cards/ });
  await expect(field).toBeFocused();
  await page.keyboard.type('代步车');
  await expect(page.getByText(/^\d+ cards$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await expect(canvasOf(page).locator('[data-light="focus"]')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();

  await tool(page, 'Filter').click();
  await page.getByRole('checkbox', { name: /^Technician/ }).check();
  await expect(page.getByText(/^7 of \d+ cards lit$/)).toBeVisible();
  expect(await violations(page), 'the filter').toEqual([]);
  await page.getByRole('button', { name: 'Clear the filter' }).click();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('follow-up');
  expect(await violations(page), 'the palette').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('thanks hang');
  await page.keyboard.press('Enter');
  await expect(cardNamed(page, 'Thanks, hangs up last')).toBeFocused();
});

test('the same drawing as a table and as an outline: what is chosen stays, what is written is kept', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await cardNamed(page, 'Notes time and rules').click();
  await tool(page, 'Table').click();
  const cell = page.getByRole('gridcell', { name: /^Notes time and rules/ });
  await expect(cell).toBeInViewport();
  await cell.click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Asks for the address');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: /^Asks for the address, Customer actions/ })).toBeVisible();
  await expect(saveMark(page, 'Saved')).toBeVisible();
  expect(await violations(page), 'the table').toEqual([]);

  await page.getByRole('gridcell', { name: /^Asks for the address/ }).click();
  await tool(page, 'Outline').click();
  const line = page.getByRole('treeitem', { name: /^Asks for the address, Customer actions/ });
  await expect(line).toBeInViewport();
  expect(await violations(page), 'the outline').toEqual([]);
  await line.focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Asks the way');
  await page.keyboard.press('Enter');
  const renamed = page.getByRole('treeitem', { name: /^Asks the way, Customer actions/ });
  await expect(renamed).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(renamed).toBeHidden();
  await tool(page, 'Outline').click();
  await expect(canvasOf(page)).toBeVisible();
});

test('everything is done in the outline with the keyboard alone', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await tool(page, 'Outline').focus();
  await page.keyboard.press('Enter');
  const line = (name: RegExp) => page.getByRole('treeitem', { name });
  // Where one stands: to ask every line of the drawing for its name takes a hundred times as long.
  const here = page.locator('[role="treeitem"]:focus');
  const field = page.getByRole('textbox');
  const keyTo = async (key: string, wanted: Locator) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await wanted.evaluateAll(found => found.some(each => each === document.activeElement))) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} does not come there`);
  };
  const walkTo = async (key: string, name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      const [, said = ''] = /treeitem "((?:[^"\\]|\\.)*)"/.exec(await here.ariaSnapshot()) ?? [];
      if (name.test(said)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} does not come there`);
  };
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await keyTo('Tab', page.getByRole('treeitem'));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('come back?');
  await page.keyboard.press('Enter');
  await expect(here).toHaveAccessibleName(/^Come back\?, Customer actions/);

  // A card, and an exit of the decision to it.
  await page.keyboard.press('n');
  await expect(field).toBeFocused();
  await page.keyboard.type('Leaves a note');
  await page.keyboard.press('Control+Enter');
  await expect(here).toHaveAccessibleName(/^Leaves a note, Customer actions/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('l');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleName('Label of the link from Come back? to Leaves a note');
  expect(await violations(page), 'the label of an exit').toEqual([]);
  await page.keyboard.type('not sure');
  await page.keyboard.press('Enter');
  await expect(here).toHaveAccessibleName(/^Link to Leaves a note, Sequence, label: not sure$/);
  await page.keyboard.press('F2');
  await expect(field).toBeFocused();
  await page.keyboard.type('undecided');
  await page.keyboard.press('Enter');
  await expect(here).toHaveAccessibleName(/^Link to Leaves a note, Sequence, label: undecided$/);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: /^Turn it round/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(here).toHaveAccessibleName(/^Link to Leaves a note/);

  // Its step: renamed, split, merged.
  await page.keyboard.press('ArrowLeft');
  await expect(here).toHaveAccessibleName(/^Come back\?, Customer actions/);
  await page.keyboard.press('Shift+H');
  await expect(here).toHaveAccessibleName(/^Step \d+: Learn and improve$/);
  await page.keyboard.press('F2');
  await expect(field).toBeFocused();
  await page.keyboard.type('Look back');
  await page.keyboard.press('Enter');
  await expect(here).toHaveAccessibleName(/^Step \d+: Look back$/);
  await page.keyboard.press('s');
  const splitting = page.getByRole('dialog', { name: 'Split “Look back” in two' });
  await expect(splitting).toBeVisible();
  await keyTo('Tab', splitting.getByRole('checkbox', { name: 'Leaves a note' }));
  expect(await violations(page), 'splitting').toEqual([]);
  await page.keyboard.press('Space');
  await keyTo('Tab', splitting.getByRole('button', { name: 'Split' }));
  await page.keyboard.press('Enter');
  await expect(splitting).toBeHidden();
  await expect(field).toBeFocused();
  await page.keyboard.type('Decide');
  await page.keyboard.press('Enter');
  await expect(here).toHaveAccessibleName(/^Step \d+: Decide$/);
  await expect(line(/^Leaves a note, Customer actions, Decide/)).toBeVisible();
  await walkTo('ArrowUp', /^Step \d+: Look back$/);
  await page.keyboard.press('j');
  await expect(line(/^Step \d+: Decide$/)).toBeHidden();
  await expect(line(/^Leaves a note, Customer actions, Look back/)).toBeVisible();

  // What stands in a step is asked about; a card goes at once.
  await page.keyboard.press('Delete');
  const removing = page.getByRole('dialog', { name: 'Delete “Look back”?' });
  await expect(removing.getByText('Leaves a note')).toBeVisible();
  expect(await violations(page), 'deleting a step').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(here).toHaveAccessibleName(/^Step \d+: Look back$/);
  await walkTo('ArrowDown', /^Leaves a note/);
  await page.keyboard.press('Delete');
  await expect(line(/^Leaves a note/)).toBeHidden();
  await expect(here).toHaveAccessibleName(/^Goes elsewhere, Customer actions/);
  await page.keyboard.press('Shift+H');
  await expect(here).toHaveAccessibleName(/^Step \d+: Look back$/);
  await page.keyboard.press('Delete');
  await expect(removing).toBeVisible();
  await keyTo('Tab', removing.getByRole('button', { name: 'Delete', exact: true }));
  await page.keyboard.press('Enter');
  await expect(removing).toBeHidden();
  await expect(line(/^Step \d+: Look back$/)).toBeHidden();
  await expect(here).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(line(/^Step \d+: Look back$/)).toBeVisible();
  await expect(saveMark(page, 'Saved')).toBeVisible();
});

test('a block is copied to the clipboard of the machine and pasted somewhere else', async ({
  openBrowser,
}) => {
  const page = await openBrowser({ ...windows.desk, permissions: ['clipboard-read', 'clipboard-write'] });
  await enterFromSignIn(page, 'consultant', 'en');
  await openAfterSales(page);
  await tool(page, 'Table').click();
  await page.getByRole('gridcell', { name: /^Chooses a time slot/ }).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await page
    .getByRole('gridcell', { name: /^Empty, Customer actions, Brief and thank/ })
    .first()
    .click();
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('gridcell', { name: /^Chooses a time slot/ })).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('gridcell', { name: /^Chooses a time slot/ })).toHaveCount(1);
});

test('the minimap and the path clock lead over the drawing', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  const map = page.locator('[data-minimap]');
  const box = await map.boundingBox();
  if (box === null) throw new Error('the minimap is on the canvas');
  await page.mouse.click(box.x + box.width - 6, box.y + 10);
  await expect(cardNamed(page, 'Books again')).toBeInViewport();
  await tool(page, 'Path clock').click();
  await expect(page.getByText(/^\d+ paths from trigger to outcome$/)).toBeVisible();
  await expect(page.getByText('Longest').first()).toBeVisible();
  await page.getByRole('button', { name: 'Light on the drawing' }).first().click();
  await expect(canvasOf(page).locator('[data-light="lit"]').first()).toBeVisible();
  expect(await violations(page), 'the path clock').toEqual([]);
});

test('on a phone a reading is turned by taps, in Chinese', async ({ enterAs }) => {
  const page = await enterAs('consultant', { language: 'zh', window: 'phone' });
  await page.goto('/blueprints');
  await page.getByRole('link', { name: '售后服务标准流程' }).first().click();
  const tools = page.getByRole('toolbar', { name: '编辑工具' });
  await tools.getByRole('button', { name: '全屏演示' }).tap();
  const presentation = page.getByRole('region', { name: '演示' });
  await expect(presentation.getByText('第 1 步，共 16 步')).toBeVisible();
  await page.touchscreen.tap(300, 200);
  await expect(presentation.getByText('第 2 步，共 16 步')).toBeVisible();
  await page.touchscreen.tap(40, 200);
  await expect(presentation.getByText('第 1 步，共 16 步')).toBeVisible();
  expect(await violations(page), 'the presentation on a phone').toEqual([]);
});
