import { addCardBelow, cardNamed, loseConnection, openAfterSales, rewrite, saveMark } from './blueprint.ts';
import { expect, test } from './test.ts';

test('without a connection changes are kept and counted, and sent when it is back', async ({
  enterAs,
  trouble,
}) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await enterAs('consultant');
  const reader = await enterAs('secondConsultant');
  await openAfterSales(page);
  await openAfterSales(reader);

  await loseConnection(page);
  await addCardBelow(page, cardNamed(page, 'Service price list'), 'Leaflet on seasonal checks');
  await expect(saveMark(page, 'Offline, 1 change kept on this device')).toBeVisible();
  await addCardBelow(page, cardNamed(page, 'Leaflet on seasonal checks'), 'Leaflet on tyres');
  await expect(saveMark(page, 'Offline, 2 changes kept on this device')).toBeVisible();
  await expect(page.getByText('No connection. What you enter is kept on this device')).toBeVisible();
  await expect(cardNamed(reader, 'Leaflet on seasonal checks')).toBeHidden();

  await page.context().setOffline(false);
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await expect(cardNamed(reader, 'Leaflet on seasonal checks')).toBeVisible();
  await expect(cardNamed(reader, 'Leaflet on tyres')).toBeVisible();

  // Even a window that is closed without a connection has lost nothing.
  await loseConnection(page);
  await addCardBelow(page, cardNamed(page, 'Leaflet on tyres'), 'Leaflet on brakes');
  await expect(saveMark(page, 'Offline, 1 change kept on this device')).toBeVisible();
  const address = page.url();
  await page.close();
  const context = page.context();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(saveMark(again, 'Saved')).toBeVisible();
  await expect(cardNamed(again, 'Leaflet on brakes')).toBeVisible();
  await expect(cardNamed(reader, 'Leaflet on brakes')).toBeVisible();
});

test('a change the server cannot take is shown with both versions, and what was typed is put back', async ({
  enterAs,
  trouble,
}) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await enterAs('consultant');
  const other = await enterAs('secondConsultant');
  await openAfterSales(page);
  await openAfterSales(other);
  await addCardBelow(page, cardNamed(page, 'Signs and booked parking'), 'Flag at the gate');
  await expect(cardNamed(other, 'Flag at the gate')).toBeVisible();

  await loseConnection(page);
  await cardNamed(page, 'Flag at the gate').click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(saveMark(page, 'Offline, 1 change kept on this device')).toBeVisible();
  await rewrite(page, cardNamed(page, 'Flag at the gate'), 'Flag seen from the road');
  await expect(saveMark(page, 'Offline, 2 changes kept on this device')).toBeVisible();
  await cardNamed(other, 'Flag at the gate').click();
  await other.keyboard.press('Delete');
  await expect(cardNamed(other, 'Flag at the gate')).toBeHidden();
  await expect(saveMark(other, 'Saved')).toBeVisible();

  await page.context().setOffline(false);
  await page.getByRole('button', { name: '2 changes were refused' }).click();
  const refused = page.getByRole('dialog');
  await expect(refused).toContainText('They are not in the blueprint.');
  await expect(cardNamed(page, 'Flag seen')).toBeHidden();

  const moved = refused.getByRole('article').filter({ hasText: 'Move card: Flag at the gate' });
  await expect(moved.getByRole('row', { name: 'step' })).toContainText('not there');
  await moved.getByRole('button', { name: 'I have seen it' }).click();
  await expect(moved).toBeHidden();

  const edited = refused.getByRole('article').filter({ hasText: 'Edit card: Flag at the gate' });
  const versions = edited.getByRole('row', { name: 'text (English)' });
  await expect(versions.getByRole('cell')).toHaveText(['Flag seen from the road', 'not there']);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await edited.getByRole('button', { name: 'Copy my text' }).click();
  await expect(edited.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Flag seen from the road');

  // Whoever closes the window on it has not lost it.
  await page.reload();
  await page.getByRole('button', { name: '1 change was refused' }).click();
  await edited.getByRole('button', { name: 'Put back as a card' }).click();
  await expect(page.getByRole('button', { name: /refused/ })).toBeHidden();
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await expect(cardNamed(other, 'Flag seen from the road')).toBeVisible();
});

test('two people write at one card without seeing each other: languages merge, one language is asked', async ({
  enterAs,
  trouble,
}) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await enterAs('consultant');
  const other = await enterAs('secondConsultant');
  await openAfterSales(page);
  await openAfterSales(other);
  const chinese = (window: typeof page) => window.getByRole('textbox', { name: 'Text (Chinese)' });
  const english = (window: typeof page) => window.getByRole('textbox', { name: 'Text (English)' });
  await cardNamed(other, 'Serves drinks').click();
  await other.keyboard.press('i');

  await loseConnection(page);
  await rewrite(page, cardNamed(page, 'Serves drinks'), 'Serves tea and coffee');
  await expect(saveMark(page, 'Offline, 1 change kept on this device')).toBeVisible();
  await chinese(other).fill('送上热茶');
  await chinese(other).press('Control+Enter');
  await expect(saveMark(other, 'Saved')).toBeVisible();
  await page.context().setOffline(false);
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await expect(english(other)).toHaveValue('Serves tea and coffee');
  await expect(chinese(other)).toHaveValue('送上热茶');

  await loseConnection(page);
  await rewrite(page, cardNamed(page, 'Serves tea and coffee'), 'Serves what they like');
  await english(other).fill('Serves water');
  await english(other).press('Control+Enter');
  await expect(saveMark(other, 'Saved')).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '1 change was refused' }).click();
  const refused = page.getByRole('dialog').getByRole('article');
  await expect(refused.getByRole('row', { name: 'text (English)' }).getByRole('cell')).toHaveText([
    'Serves what they like',
    'Serves water',
  ]);
  await expect(cardNamed(page, 'Serves water')).toBeVisible();

  // What is being written is not replaced by what arrives.
  await english(other).fill('Serves juice');
  await refused.getByRole('button', { name: 'Use mine instead' }).click();
  await expect(
    other.getByText('Somebody else has changed this meanwhile: “Serves what they like”'),
  ).toBeVisible();
  await expect(english(other)).toHaveValue('Serves juice');
  await other.getByRole('button', { name: 'Take theirs' }).click();
  await expect(english(other)).toHaveValue('Serves what they like');
  await expect(chinese(other)).toHaveValue('送上热茶');
});
