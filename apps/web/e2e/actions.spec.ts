import { expect, test } from './test.ts';

test('a manager makes an action of a failed item; who owns it reports it done on the phone', async ({
  enterAs,
}) => {
  const manager = await enterAs('beijingManager');
  await manager.getByRole('link', { name: 'See the result' }).click();
  await manager.getByRole('button', { name: 'Make an action' }).first().click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('What is to be done').fill('A second person at the desk before nine.');
  await dialog.getByRole('combobox', { name: 'Owner' }).click();
  await manager.getByRole('option', { name: '陈立' }).click();
  await dialog.getByLabel('Due on').fill('2099-05-06');
  await dialog.getByRole('button', { name: 'Make the action' }).click();
  await manager.getByRole('link', { name: /^Action: Open, due / }).click();
  await expect(manager.getByRole('table', { name: 'Actions' })).toContainText('A second person at the desk');

  const staff = await enterAs('staff', { window: 'phone' });
  await staff.goto('/actions');
  await staff.getByRole('button', { name: 'Report done' }).tap();
  await staff.getByText('Done 1', { exact: true }).tap();
  await expect(staff.getByRole('table', { name: 'Actions' })).toContainText('Done, waits for an audit');
});
