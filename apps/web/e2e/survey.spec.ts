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

test('a survey is made of a drawing, mended, published, asked behind a code, and its answers count', async ({
  enterAs,
  openBrowser,
}) => {
  const title = `Buying a car ${Date.now()}`;
  const page = await enterAs('analyst');
  await page.goto('/surveys');
  await page.getByRole('link', { name: 'Make a survey', exact: true }).click();
  const blueprint = page.getByRole('combobox', { name: 'Blueprint' });
  await blueprint.fill('new-car');
  await page.getByRole('option', { name: 'New-car sales standard', exact: true }).click();
  const phone = page.getByRole('region', { name: 'On the customer’s phone' });
  await expect(phone.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
  const asked = page.getByRole('navigation', { name: 'What is asked' });
  await expect(asked.getByText(/^10 of at most 12 moments/)).toBeVisible();

  // One moment less, another with its pair, in a customer's words.
  await page
    .getByRole('button', { name: /^Leave out / })
    .first()
    .click();
  await expect(asked.getByText(/^9 of at most 12 moments/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Title · English' }).fill(title);
  const first = page.getByRole('region', { name: /^★/ }).first();
  await first.getByRole('checkbox', { name: /Kano pair/ }).check();
  const english = first.getByRole('textbox', { name: 'Question: how it was · English' });
  await english.fill('');
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(page.getByText('1 text is missing or too long. Mend it, then publish.')).toBeVisible();
  await expect(english).toBeFocused();
  await english.fill('I was met at the door.');
  await expect(phone.getByRole('group', { name: 'I was met at the door.' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish version 1?' });
  await expect(dialog.getByText('Its 14 questions')).toBeVisible();
  await dialog.getByRole('button', { name: 'Publish for good' }).click();
  await expect(page.getByRole('combobox', { name: 'Survey' })).toHaveValue(
    new RegExp(`^${title} · version 1`),
  );

  const calls = await callsOf(page);
  const surveyId = new URL(page.url()).searchParams.get('survey') ?? '';
  const [dealer] = await calls.dealers.list.query();
  const [link] = await calls.surveys.makeLinks.mutate({
    surveyId,
    dealerIds: [dealer?.id ?? ''],
    closesOn: null,
  });
  const customer = await openBrowser({ ...windows.phone, locale: 'en-GB' });
  await customer.goto(new URL(link?.address ?? '').pathname);
  await expect(customer.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await customer
    .getByRole('group', { name: 'All in all, how satisfied are you?' })
    .getByRole('radio', { name: 'very', exact: true })
    .check();
  await customer
    .getByRole('group', { name: 'Would you recommend us to friends and family?' })
    .getByRole('radio', { name: '10', exact: true })
    .check();
  await customer
    .getByRole('group', { name: 'I was met at the door.' })
    .getByRole('radio', { name: '7', exact: true })
    .check();
  await customer.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(customer.getByRole('heading', { name: 'Thank you' })).toBeVisible();

  await page.reload();
  const codes = page.getByRole('table', { name: 'Codes of this survey' });
  await expect(codes.getByRole('row').nth(1).getByRole('cell', { name: '1', exact: true })).toBeVisible();
  expect((await calls.network.drivers.query({ surveyId })).method.responses).toBe(1);
});
