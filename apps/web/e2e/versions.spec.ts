import type { Page } from '@playwright/test';
import { addCardBelow, canvasOf, cardNamed, openAfterSales, saveMark } from './blueprint.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

// What is published and taken over here would be in the way of others.
test.use({ written: 'by versions' });

const versions = async (page: Page, item: string) => {
  await page.getByRole('button', { name: /^Versions/ }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

const openOwnVariant = async (page: Page) => {
  await page.goto('/blueprints');
  const variant = page.getByRole('region', { name: 'Variants of dealers' }).getByRole('link').first();
  await expect(variant).toBeVisible();
  await variant.click();
  await expect(canvasOf(page)).toBeVisible();
};

const marksOf = (page: Page, kind: string) =>
  page.locator(`.te-difference[data-kind="${kind}"], .te-difference-link[data-kind="${kind}"]`);

test('a standard is published, offered, decided on and taken over', async ({ enterAs }) => {
  const consultant = await enterAs('consultant');
  await openAfterSales(consultant);

  await test.step('published with what is new and what the check finds', async () => {
    await expect(consultant.getByRole('button', { name: 'Versions: Version 2' })).toBeVisible();
    await versions(consultant, 'Publish a version');
    const dialog = consultant.getByRole('dialog');
    await expect(dialog).toContainText('Nothing has changed since version 2');
    await expect(dialog.getByRole('button', { name: 'Publish' })).toBeDisabled();
    await consultant.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await addCardBelow(consultant, cardNamed(consultant, 'Signs and booked parking'), 'Flag at the gate');
    await expect(saveMark(consultant, 'Saved')).toBeVisible();
    await versions(consultant, 'Publish a version');
    await expect(dialog.getByRole('group', { name: '1 difference' })).toContainText(
      'Added card "Flag at the gate"',
    );
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect(dialog).toContainText('Say in a few words what is new.');
    await dialog.getByLabel('What is new, in a few words').fill('A flag at the gate');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect(dialog).toBeHidden();
    await expect(consultant.getByRole('button', { name: 'Versions: Version 3' })).toBeVisible();
  });

  const manager = await enterAs('beijingManager');
  await openOwnVariant(manager);

  await test.step('the dealer is told, and sees conflicts one by one', async () => {
    await expect(
      manager.getByText('Version 3 of the standard is published: A flag at the gate'),
    ).toBeVisible();
    await manager.getByRole('link', { name: 'See what is new and take it over' }).click();
    await expect(manager.getByRole('heading', { level: 1, name: 'Take over version 3' })).toBeVisible();
    await expect(manager.getByText('2 still to decide')).toBeVisible();
    await expect(manager.getByRole('button', { name: 'Take over', exact: true })).toBeDisabled();
    await expect(canvasOf(manager)).toHaveCount(2);
    expect(await violations(manager)).toEqual([]);
  });

  await test.step('each is decided, the result is seen before it is taken', async () => {
    const words = manager.getByRole('group', { name: /Receives within two minutes.*: text$/ });
    await expect(words).toContainText('to "Receives within 30 seconds"');
    await words.getByRole('radio', { name: 'Keep the variant’s' }).check();
    await expect(manager.getByText('1 still to decide')).toBeVisible();
    const duration = manager.getByRole('group', { name: /Receives within two minutes.*: duration/ });
    await duration.getByRole('radio', { name: 'Take the standard’s' }).check();
    await expect(manager.getByText('All is decided.')).toBeVisible();
    await manager.getByText('Result', { exact: true }).click();
    await expect(canvasOf(manager)).toHaveCount(1);
    await expect(marksOf(manager, 'added').first()).toBeAttached();
  });

  await test.step('what somebody changes meanwhile is read again, decisions stay', async () => {
    const other = await enterAs('consultant');
    await other.goto(manager.url().replace('/adopt', ''));
    await addCardBelow(other, cardNamed(other, 'Signs and booked parking'), 'Two flags');
    await expect(saveMark(other, 'Saved')).toBeVisible();
    await manager.getByRole('button', { name: 'Take over', exact: true }).click();
    await expect(manager.getByText(/2 decisions still hold\./)).toBeVisible();
    await manager.getByRole('button', { name: 'Take over', exact: true }).click();
    await expect(manager.getByText('Version 3 is taken over.')).toBeVisible();
    await expect(cardNamed(manager, 'Flag at the gate')).toBeVisible();
    await expect(cardNamed(manager, 'Two flags')).toBeVisible();
    await expect(cardNamed(manager, 'Receives within two minutes')).toBeVisible();
    await expect(manager.getByText(/of the standard is published/)).toBeHidden();
  });

  await test.step('what is still different is listed, with reasons, those without first', async () => {
    await versions(manager, 'What differs from the standard');
    await expect(manager.getByText('Compared with version 3 of the standard').first()).toBeVisible();
    const without = manager.getByRole('status').filter({ hasText: /without a reason/ });
    await expect(without).toHaveText(/^\d+ without a reason$/);
    const before = Number.parseInt(await without.innerText(), 10);
    const first = manager.locator('.tl-deviations > li').first();
    await first.getByRole('button', { name: 'Keep the reason' }).click();
    await expect(first).toContainText('Write the reason.');
    await first.getByRole('textbox').fill('Customers asked for it');
    await first.getByRole('button', { name: 'Keep the reason' }).click();
    await expect(manager.locator('.tl-deviations')).toContainText('Customers asked for it');
    await expect(without).toHaveText(`${before - 1} without a reason`);
    expect(await violations(manager)).toEqual([]);
  });

  await test.step('the one who publishes sees the deviations of all dealers', async () => {
    await versions(consultant, 'What the variants do otherwise');
    const beijing = consultant.getByRole('region', { name: 'Beijing Wangjing' });
    await expect(beijing).toContainText('Customers asked for it');
    await expect(beijing).toContainText('Compared with version 3');
    await expect(consultant.getByRole('region', { name: 'Shenzhen Nanshan' })).toContainText('version 1');
    expect(await violations(consultant)).toEqual([]);
  });
});

test('the history is run through, compared, named, and an earlier revision restored and undone', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant');
  await openAfterSales(page);
  await addCardBelow(page, cardNamed(page, 'Signs and booked parking'), 'A wrong idea');
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await versions(page, 'History');
  await expect(page.getByText('Added card "A wrong idea".').first()).toBeVisible();
  await expect(marksOf(page, 'added')).toHaveCount(1);
  await expect(page.getByText('This is the present revision.')).toBeVisible();
  const newest = Number(await page.getByLabel('Revision shown').getAttribute('max'));

  await test.step('with the arrow keys', async () => {
    await page.getByLabel('Revision shown').press('ArrowLeft');
    await expect(page).toHaveURL(new RegExp(`at=${newest - 1}`));
    await expect(cardNamed(page, 'A wrong idea')).toHaveCount(0);
    await page.keyboard.press('Home');
    await expect(page.getByRole('button', { name: /The beginning/ })).toHaveAttribute('aria-current', 'true');
    expect(await violations(page)).toEqual([]);
  });

  await test.step('any two compared', async () => {
    await page.getByRole('combobox', { name: 'Compared with' }).click();
    await page.getByRole('option', { name: /^Version 2/ }).click();
    await expect(marksOf(page, 'removed').first()).toBeAttached();
    await expect(page.getByRole('status').filter({ hasText: /differences?$/ })).toBeVisible();
  });

  await test.step('a published one by its link, frozen', async () => {
    await page.getByRole('button', { name: /Version 2/ }).click();
    await page.reload();
    await expect(page.getByText(/^Version 2 · .*: published and frozen$/).first()).toBeVisible();
  });

  await test.step('one is named', async () => {
    await page.getByRole('button', { name: 'Name this revision' }).click();
    await page.getByRole('button', { name: 'Keep the name' }).click();
    await expect(page.getByText('Write a name.')).toBeVisible();
    await page.getByLabel('Name', { exact: true }).fill('Before the idea');
    await page.keyboard.press('Enter');
    await expect(page.locator('.tl-version-name').filter({ hasText: 'Before the idea' })).toBeVisible();
  });

  await test.step('restored as a change that can be undone', async () => {
    await page.getByLabel('Revision shown').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(new RegExp(`at=${newest - 1}`));
    await page.getByRole('link', { name: 'Restore this revision' }).click();
    await expect(page.getByText(/is restored as a new change/)).toBeVisible();
    await expect(saveMark(page, 'Saved')).toBeVisible();
    await expect(cardNamed(page, 'A wrong idea')).toHaveCount(0);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(cardNamed(page, 'A wrong idea')).toBeVisible();
  });
});

test('a blueprint is made from a template, from a text and as a copy', async ({ enterAs }) => {
  const page = await enterAs('consultant');
  await page.goto('/blueprints');
  await page.getByRole('link', { name: 'New blueprint' }).click();

  await test.step('from a template', async () => {
    await page.getByRole('radio', { name: 'Test-drive standard' }).check();
    await page.getByLabel('Title').fill('Test drive as it is');
    await page.getByRole('radio', { name: /^As-is/ }).check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Create the blueprint' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Test drive as it is/ })).toBeVisible();
    await expect(canvasOf(page)).toBeVisible();
  });

  await test.step('from a text: the line that does not fit is named, the text stays', async () => {
    await page.goto('/blueprints/new');
    await page.getByRole('button', { name: 'Create the blueprint' }).click();
    await expect(page.getByText('Choose what it begins with.')).toBeVisible();
    await page.getByRole('radio', { name: 'A text' }).check();
    const lines = page.getByLabel('The lines');
    await lines.fill('# Arrival\ncustomer: Arrives\nkitchen: Cooks');
    await expect(page.getByText(/line 3.*kitchen|kitchen.*line 3/i)).toBeVisible();
    await expect(lines).toHaveValue('# Arrival\ncustomer: Arrives\nkitchen: Cooks');
    await lines.fill('# Arrival\ncustomer: Arrives\nfront: Greets\ncustomer: Pays');
    await expect(page.getByText('Makes 3 cards in 2 steps, 2 lanes and 1 stages.')).toBeVisible();
    await page.getByRole('button', { name: 'Create the blueprint' }).click();
    await expect(page.getByText('Give it a title.')).toBeVisible();
    await page.getByLabel('Title').fill('Car wash');
    await page.getByRole('button', { name: 'Create the blueprint' }).click();
    await expect(cardNamed(page, 'Arrives')).toBeVisible();
    await expect(cardNamed(page, 'Greets')).toBeVisible();
  });

  await test.step('as a copy, and both beside each other', async () => {
    await versions(page, 'Make a copy');
    await page.getByLabel('Title').fill('Car wash to be');
    await page.getByRole('radio', { name: /^To-be/ }).check();
    await page.getByRole('button', { name: 'Create the blueprint' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Car wash to be/ })).toBeVisible();
    await addCardBelow(page, cardNamed(page, 'Greets'), 'Offers a seat');
    await expect(saveMark(page, 'Saved')).toBeVisible();
    await versions(page, 'Compare with another blueprint');
    await page.getByRole('combobox', { name: 'With' }).click();
    await page.getByRole('option', { name: /^Car wash · Standard/ }).click();
    await expect(canvasOf(page)).toHaveCount(2);
    await expect(page.getByText('Removed card "Offers a seat".')).toBeVisible();
    await page.getByText('As one').click();
    await expect(canvasOf(page)).toHaveCount(1);
    await expect(marksOf(page, 'removed').first()).toBeAttached();
    expect(await violations(page)).toEqual([]);
  });
});
