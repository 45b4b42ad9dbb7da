import { people, switchTo } from './people.ts';
import { startTruthline } from './running.ts';
import { expect, test } from './test.ts';

test('the language is remembered in this browser, after a reload and a sign-out', async ({ openBrowser }) => {
  const page = await openBrowser({ locale: 'en-GB' });
  await expect(page.getByRole('heading', { name: 'Look around as …' })).toBeVisible();
  await switchTo(page, 'zh');
  await expect(page.getByRole('heading', { name: '以某人的身份看一看' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: '以某人的身份看一看' })).toBeVisible();
  await page.getByRole('button', { name: people.secondConsultant.zh }).click();
  await expect(page.getByRole('heading', { level: 1, name: '待完善的蓝图' })).toBeVisible();
  await page.getByRole('button', { name: 'Helen Marsh的账户' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '以某人的身份看一看' })).toBeVisible();
});

test('content switches with the screen, without losing where one stands', async ({ enterAs }) => {
  const page = await enterAs('consultant', { language: 'en' });
  await page.getByRole('link', { name: 'Blueprints', exact: true }).click();
  await page
    .getByRole('region', { name: 'Standards of the network' })
    .getByRole('link', { name: 'After-sales service standard' })
    .click();
  await page.getByLabel(/^Confirms jobs and estimate/).click();
  await switchTo(page, 'zh');
  await expect(page.getByRole('heading', { level: 1, name: '售后服务标准流程' })).toBeVisible();
  await expect(page.getByLabel(/^确认项目与报价，顾客行为，约定项目与时间/)).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('the language follows the person to another browser', async ({ openBrowser, database }) => {
  const plain = await startTruthline({ database, demo: false });
  try {
    const page = await openBrowser({ locale: 'en-GB', origin: plain.origin });
    await page.goto(plain.firstAdministratorLink ?? '');
    await page.getByLabel('Name of the network').fill('Northern Star');
    await page.getByLabel('Your name').fill('Ada Chen');
    await page.getByLabel('E-mail').fill('ada.chen@example.com');
    await page.getByLabel('Password', { exact: true }).fill('a long enough password');
    await page.getByRole('button', { name: 'Create and sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'People and system' })).toBeVisible();
    const told = page.waitForResponse(/session\.setLocale/);
    await switchTo(page, 'zh');
    await told;

    const other = await openBrowser({ locale: 'en-GB', origin: plain.origin });
    await other.getByLabel('E-mail').fill('ada.chen@example.com');
    await other.getByLabel('Password', { exact: true }).fill('a long enough password');
    await other.getByRole('button', { name: 'Sign in' }).click();
    await expect(other.getByRole('heading', { level: 1, name: '人员与系统' })).toBeVisible();
    await other.goto('about:blank');
    await page.goto('about:blank');
  } finally {
    await plain.stop();
  }
});
