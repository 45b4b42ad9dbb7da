import { canvasOf, cardNamed, saveMark } from './blueprint.ts';
import { expect, test } from './test.ts';

test('with the keyboard alone: sign in, open the blueprint, edit it', async ({ openBrowser }) => {
  const page = await openBrowser({ locale: 'en-GB' });
  const tabTo = async (name: RegExp) => {
    const wanted = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first();
    await expect(wanted).toBeVisible();
    for (let presses = 0; presses < 60; presses += 1) {
      if (await wanted.evaluate(element => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key does not come to ${name.source}`);
  };
  await tabTo(/^Consultant 林知行/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Blueprints to work on' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await tabTo(/^Blueprints$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Service blueprints' })).toBeVisible();
  await tabTo(/^.*After-sales service standard/);
  await page.keyboard.press('Enter');
  await expect(canvasOf(page)).toBeVisible();
  await tabTo(/^Comments/);
  await page.keyboard.press('Tab');
  // The drawing is one stop; within it the arrows walk from card to card.
  await expect(cardNamed(page, 'Booking line and mini-app')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cardNamed(page, 'Calls the booking line')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Scans the code on the sticker');
  await page.keyboard.press('Control+Enter');
  await expect(cardNamed(page, 'Scans the code on the sticker', 'Customer actions')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(cardNamed(page, 'Scans the code on the sticker')).toBeHidden();
  await expect(saveMark(page, 'Saved')).toBeVisible();
});
