import { canvasOf, cardNamed, saveMark } from './blueprint.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

test('by taps alone: several cards are selected, brought into line, moved, copied and deleted together', async ({
  enterAs,
}) => {
  const page = await enterAs('consultant', { window: 'phone' });
  await page.getByRole('button', { name: /menu/i }).first().tap();
  await page.getByRole('link', { name: 'Blueprints', exact: true }).tap();
  await page.getByRole('link', { name: 'After-sales service standard' }).first().tap();
  await expect(canvasOf(page)).toBeVisible();
  const bar = page.getByRole('toolbar', { name: 'Selected cards' });
  const calls = cardNamed(page, 'Calls the booking line');
  const slot = cardNamed(page, 'Chooses a time slot');
  await expect(slot).toBeVisible();

  await page
    .getByRole('toolbar', { name: 'Editor tools' })
    .getByRole('button', { name: 'Select several' })
    .tap();
  await expect(bar).toContainText('Tap the cards');
  await calls.tap();
  await slot.tap();
  await expect(bar).toContainText('2 cards');
  await expect(calls).toHaveAttribute('aria-current', 'true');
  await expect(slot).toHaveAttribute('aria-current', 'true');
  expect(await violations(page), 'selecting several').toEqual([]);
  await slot.tap();
  await expect(bar).toContainText('1 card');
  await expect(slot).toHaveAttribute('aria-current', 'false');

  // The first card one stands on leads: both come into its step.
  await slot.tap();
  await calls.tap();
  await calls.tap();
  await bar.getByRole('button', { name: 'Bring the selection into this step' }).tap();
  await expect(cardNamed(page, 'Chooses a time slot', 'Customer actions', 'Ask for a booking')).toBeVisible();

  await bar.getByRole('button', { name: 'Duplicate' }).tap();
  await expect(calls).toHaveCount(2);
  await expect(bar).toContainText('2 cards');
  await bar.getByRole('button', { name: 'Delete' }).tap();
  await expect(calls).toHaveCount(1);
  await expect(bar).toContainText('Tap the cards');
  await expect(bar.getByRole('button', { name: 'Delete' })).toBeDisabled();

  await calls.tap();
  await slot.tap();
  await bar.getByRole('button', { name: /^Move/ }).tap();
  await cardNamed(page, 'Answers within three rings').tap();
  await expect(cardNamed(page, 'Chooses a time slot', 'Front desk')).toBeVisible();
  await expect(cardNamed(page, 'Calls the booking line', 'Front desk')).toBeVisible();
  await bar.getByRole('button', { name: 'Done' }).tap();
  await expect(bar).toBeHidden();
  // From now on a tap chooses one card alone.
  await cardNamed(page, 'Answers within three rings').tap();
  await expect(canvasOf(page).locator('[aria-current="true"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(cardNamed(page, 'Calls the booking line', 'Customer actions')).toBeVisible();
  await expect(cardNamed(page, 'Chooses a time slot', 'Customer actions')).toBeVisible();
  await expect(saveMark(page, 'Saved')).toBeVisible();
});
