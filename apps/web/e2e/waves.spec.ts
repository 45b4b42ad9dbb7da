import { expect, test } from './test.ts';

test('a wave is planned and given out; the shopper begins from their own assignments, the dealer sees nothing', async ({
  enterAs,
}) => {
  const analyst = await enterAs('analyst');
  await analyst.goto('/waves');
  await analyst.getByRole('button', { name: 'Plan a wave' }).click();
  const dialog = analyst.getByRole('dialog');
  await dialog.getByLabel('Name in English').fill('Spring visits');
  await dialog.getByLabel('First day').fill('2098-03-01');
  await dialog.getByLabel('Last day').fill('2098-03-31');
  await dialog.getByRole('button', { name: 'Plan the wave' }).click();
  await analyst.getByRole('link', { name: 'Spring visits' }).click();
  await expect(analyst.getByRole('heading', { level: 1, name: 'Spring visits' })).toBeVisible();
  await analyst.getByLabel('Share of the dealers, in %').fill('20');
  await analyst.getByRole('button', { name: 'Save the plan' }).click();
  await expect(analyst.getByText('12 visits at 12 dealers are not given out yet.')).toBeVisible();
  await analyst.getByRole('button', { name: 'Assign as proposed' }).click();
  await expect(analyst.getByText('Every visit of the plan is given out.')).toBeVisible();
  const board = analyst.getByRole('table', { name: 'Visits of this wave' });
  await expect(board.getByRole('rowheader')).toHaveCount(12);

  const shopper = await enterAs('mysteryShopper');
  await shopper.goto('/assignments');
  const begin = shopper.getByRole('button', { name: 'Begin', exact: true });
  await expect(begin.first()).toBeVisible();
  const mine = await begin.count();
  expect(mine).toBeGreaterThan(0);
  expect(mine).toBeLessThan(12);
  await begin.first().click();
  await expect(shopper.getByText(/^Item 1 of /)).toBeVisible();

  await analyst.reload();
  await analyst.getByText('Under way 1', { exact: true }).click();
  await expect(board.getByRole('rowheader')).toHaveCount(1);

  const manager = await enterAs('beijingManager');
  await manager.goto('/assignments');
  await expect(manager.getByText('Nothing is assigned to you')).toBeVisible();
});
