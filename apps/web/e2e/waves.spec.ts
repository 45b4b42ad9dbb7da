import { callsOf } from './calls.ts';
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
  const personas = analyst.getByRole('combobox', { name: 'Personas' });
  await personas.fill('Buys a first car');
  await personas.press('Enter');
  await analyst.getByRole('button', { name: 'Save the plan' }).click();
  await expect(analyst.getByText('12 visits at 12 dealers are not given out yet.')).toBeVisible();
  await analyst.getByRole('button', { name: 'Assign as proposed' }).click();
  await expect(analyst.getByText('Every visit of the plan is given out.')).toBeVisible();
  const board = analyst.getByRole('table', { name: 'Visits of this wave' });
  await expect(board.getByRole('rowheader')).toHaveCount(12);
  await expect(board.getByText('Persona: Buys a first car')).toHaveCount(12);

  await analyst.getByText('Calendar', { exact: true }).click();
  const month = analyst.getByRole('grid', { name: 'March 2098' });
  const busy = month.getByRole('gridcell', { name: /: [1-9]\d* visits?$/ }).first();
  await busy.click();
  const list = analyst.getByRole('region', { name: /^Mar \d+, 2098$/ });
  await expect(list.getByRole('button', { name: 'Reassign' }).first()).toBeVisible();
  await expect(list.getByText('Persona: Buys a first car').first()).toBeVisible();
  await analyst.keyboard.press('PageUp');
  await expect(analyst.getByRole('grid', { name: 'February 2098' }).locator(':focus')).toHaveCount(1);
  await analyst.getByText('Board', { exact: true }).click();

  const shopper = await enterAs('mysteryShopper');
  await shopper.goto('/assignments');
  const begin = shopper
    .getByRole('listitem')
    .filter({ hasText: '2098' })
    .getByRole('button', { name: 'Begin', exact: true });
  await expect(begin.first()).toBeVisible();
  const mine = await begin.count();
  expect(mine).toBeGreaterThan(0);
  expect(mine).toBeLessThan(12);
  // It begins on the device; the server hears of it beside.
  const told = shopper.waitForResponse(/audits\.start/);
  await begin.first().click();
  await expect(shopper.getByText(/^Item 1 of /)).toBeVisible();
  await told;
  await shopper.getByRole('button', { name: 'Answer together', exact: true }).click();
  const whoElse = shopper.getByRole('dialog', { name: 'Answer together' });
  await expect(whoElse.getByText(/^Whoever plans the visits names a second visitor\./)).toBeVisible();
  await expect(whoElse.getByRole('combobox')).toHaveCount(0);

  await analyst.reload();
  await analyst.getByText('Under way 1', { exact: true }).click();
  await expect(board.getByRole('rowheader')).toHaveCount(1);
  await board.getByRole('button', { name: 'Answer together', exact: true }).click();
  await expect(
    analyst
      .getByRole('dialog', { name: 'Answer together' })
      .getByRole('combobox', { name: 'Who else answers' }),
  ).toBeVisible();

  const manager = await enterAs('beijingManager');
  await manager.goto('/assignments');
  await expect(manager.getByText('Nothing is assigned to you')).toBeVisible();
});

test('a dealer is given a tag, the network is narrowed to it, and the tag is taken away', async ({
  enterAs,
}) => {
  const administrator = await enterAs('administrator');
  await administrator.goto('/dealers');
  const tags = administrator.getByRole('button', { name: /^Tags of Beijing Wangjing: / });
  await expect(tags).toHaveText('None');
  await tags.click();
  const field = administrator.getByRole('dialog').locator('input').first();
  await expect(field).toBeFocused();
  await field.fill('Flagship');
  await field.press('Enter');
  await administrator.getByRole('button', { name: 'Save the tags' }).click();
  await expect(tags).toHaveText('Flagship');

  const analyst = await enterAs('analyst');
  await analyst.goto('/network/league?tags=Flagship');
  const rows = analyst.getByRole('table').getByRole('rowheader');
  await expect(rows).toHaveText([/^Beijing Wangjing/]);

  await tags.click();
  await expect(field).toBeFocused();
  await field.press('Backspace');
  await administrator.getByRole('button', { name: 'Save the tags' }).click();
  await expect(tags).toHaveText('None');
});

test('dealers are chosen by name with a mix of weekdays; sizes are said, and a conflict is noted and removed', async ({
  enterAs,
}) => {
  const administrator = await enterAs('administrator');
  await administrator.goto('/dealers');
  await administrator.getByRole('combobox', { name: 'Size of Beijing Wangjing' }).click();
  const told = administrator.waitForResponse(/dealers\.setSize/);
  await administrator.getByRole('option', { name: 'Large' }).click();
  await told;
  await administrator.reload();
  await expect(administrator.getByRole('combobox', { name: 'Size of Beijing Wangjing' })).toHaveValue(
    'Large',
  );

  const analyst = await enterAs('analyst');
  const calls = await callsOf(analyst);
  const { waveId } = await calls.waves.add.mutate({
    name: { zh: '点名批次', en: 'Named wave' },
    startsOn: '2098-05-01',
    endsOn: '2098-05-31',
  });
  await analyst.goto(`/waves/${waveId}`);
  await analyst.getByText('Chosen by name', { exact: true }).click();
  await analyst.getByRole('combobox', { name: 'Add a dealer' }).fill('wangjing');
  await analyst.getByRole('option').first().click();
  await expect(analyst.getByRole('button', { name: 'Take out Beijing Wangjing' })).toBeVisible();
  await analyst.getByRole('checkbox', { name: 'Spread the visits over the week' }).check();
  await analyst.getByRole('checkbox', { name: 'Spread the visits over the day' }).check();
  await analyst.getByRole('button', { name: 'Save the plan' }).click();
  await expect(analyst.getByText('1 visit at 1 dealers is not given out yet.')).toBeVisible();
  const { plan } = await calls.waves.readPlan.query({ waveId });
  expect(plan?.plan).toMatchObject({ weekdays: { sat: 0.25, sun: 0 }, hours: [{ from: 9 }, { from: 13 }] });

  await analyst.goto('/waves');
  await analyst.getByRole('link', { name: 'Conflicts of interest' }).click();
  await analyst.getByRole('button', { name: 'Note a conflict' }).click();
  const dialog = analyst.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Auditor' }).click();
  await analyst.getByRole('option', { name: '吴桐' }).click();
  await dialog.getByRole('combobox', { name: 'Dealer' }).fill('wangjing');
  await dialog.getByRole('option').first().click();
  await dialog.getByLabel('Reason').fill('Worked there until spring.');
  await dialog.getByRole('button', { name: 'Note it' }).click();
  const table = analyst.getByRole('table', { name: 'Conflicts of interest' });
  await expect(table).toContainText('Worked there until spring.');
  await table.getByRole('button', { name: /^Remove the conflict/ }).click();
  await expect(analyst.getByText('Worked there until spring.')).toHaveCount(0);
});
