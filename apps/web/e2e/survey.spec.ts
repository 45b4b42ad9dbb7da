import { callsOf } from './calls.ts';
import { expect, test, windows } from './test.ts';
import { expectWithinWindow } from './pictures.ts';
import { violations } from './violations.ts';

test('a customer answers by keyboard on a phone, without an account, and the dealer sees one response more', async ({
  enterAs,
  openBrowser,
}) => {
  const manager = await enterAs('beijingManager', { language: 'en' });
  const calls = await callsOf(manager);
  const [dealer] = await calls.dealers.list.query();
  const before = (await calls.network.drivers.query({})).method.responses;
  const [link] = await calls.surveys.makeLinks.mutate({
    surveyId: 'aftersales-voice',
    dealerIds: [dealer?.id ?? ''],
    closesOn: null,
  });
  const address = new URL(link?.address ?? '').pathname;

  const customer = await openBrowser({ ...windows.phone, locale: 'zh-CN' });
  await customer.goto(address);
  await expect(customer.getByRole('heading', { level: 1, name: '售后客户满意度调查' })).toBeVisible();
  expect(await violations(customer)).toEqual([]);
  await expectWithinWindow(customer, 'phone', 'the survey of a customer');

  await customer.getByRole('button', { name: '提交', exact: true }).click();
  await expect(customer.getByText('有两题必答：您的满意度，以及是否愿意推荐。')).toBeVisible();
  const satisfaction = customer.getByRole('group', { name: '总的来说，您满意吗？' });
  await expect(satisfaction.getByRole('radio', { name: '很不满意' })).toBeFocused();
  await customer.keyboard.press('ArrowDown');
  await expect(satisfaction.getByRole('radio', { name: '不太满意' })).toBeChecked();
  const recommendation = customer.getByRole('group', { name: '您愿意把我们推荐给亲友吗？' });
  await recommendation.getByRole('radio', { name: '9', exact: true }).check();
  await customer
    .getByRole('group', { name: '车洗得干净、收拾得整齐。' })
    .getByRole('radio', { name: '没有遇到' })
    .check();
  await customer.getByRole('button', { name: '提交', exact: true }).click();
  await expect(customer.getByRole('heading', { name: '谢谢您' })).toBeVisible();

  await calls.surveys.revokeLink.mutate({ linkId: link?.id ?? '' });
  await customer.goto(address);
  await expect(customer.getByRole('heading', { name: '此链接已停用' })).toBeVisible();
  await customer.getByRole('button', { name: 'English' }).click();
  await expect(customer.getByRole('heading', { name: 'This address is no longer in use' })).toBeVisible();
  expect(await violations(customer)).toEqual([]);

  await manager.goto('/network/drivers');
  await expect(manager.getByText(`${String(before + 1)} responses of your own customers`)).toBeVisible();
  await expect(
    manager.getByRole('table', { name: /^Share of overall satisfaction explained/ }),
  ).toBeVisible();
  expect(await violations(manager)).toEqual([]);
});
