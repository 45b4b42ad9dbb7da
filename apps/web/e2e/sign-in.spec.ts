import { people, switchTo, type PersonName } from './people.ts';
import { startTruthline, type Running } from './running.ts';
import { expect, test } from './test.ts';

const startPages: readonly (readonly [PersonName, string])[] = [
  ['consultant', 'Blueprints to work on'],
  ['beijingManager', 'This week'],
  ['staff', 'Your audits'],
  ['mysteryShopper', 'Your visits'],
  ['analyst', 'Current wave'],
  ['administrator', 'People and system'],
];

test.describe('in the demonstration', () => {
  for (const [person, heading] of startPages) {
    test(`one click, and one is ${people[person].en}`, async ({ openBrowser }) => {
      const page = await openBrowser();
      await switchTo(page, 'en');
      await page.getByRole('button', { name: people[person].en }).click();
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await expect(page.getByRole('button', { name: `Account of ${people[person].name}` })).toBeVisible();
    });
  }

  test('signing out leads back, and nothing behind the sign-in opens any more', async ({ enterAs }) => {
    const page = await enterAs('analyst');
    await page.getByRole('button', { name: 'Account of 许静怡' }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Look around as …' })).toBeVisible();
    await page.goto('/network');
    await expect(page).toHaveURL(/\/sign-in\?/);
    await page.getByRole('button', { name: people.analyst.en }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Network' })).toBeVisible();
  });

  test('a wrong password is refused in one sentence', async ({ openBrowser, trouble }) => {
    trouble.expect(/401/);
    const page = await openBrowser();
    await switchTo(page, 'en');
    await page.getByLabel('E-mail').fill('nobody@example.com');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toHaveText(
      'E-mail or password is not right. Check both and try again.',
    );
  });
});

test.describe('without demonstration data', () => {
  let plain: Running;
  test.beforeAll(async ({ database }) => {
    plain = await startTruthline({ database, demo: false });
  });
  test.afterAll(() => plain.stop());

  test('the link in the terminal makes the first administrator, once', async ({ openBrowser, trouble }) => {
    const link = plain.firstAdministratorLink ?? '';
    expect(link).toContain(`${plain.origin}/setup?token=`);

    const page = await openBrowser({ origin: plain.origin });
    await switchTo(page, 'en');
    await expect(page.getByText('There is no administrator yet. Open the one-time link')).toBeVisible();
    await expect(page.getByText('Look around as …')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeHidden();

    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'Set up Truthline' })).toBeVisible();
    await page.getByLabel('Name of the network').fill('Northern Star');
    await page.getByLabel('Your name').fill('Ada Chen');
    await page.getByLabel('E-mail').fill('ada.chen@example.com');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Create and sign in' }).click();
    await expect(page.getByText('Use at least 10 characters.')).toBeVisible();

    await page.getByLabel('Password', { exact: true }).fill('a long enough password');
    await page.getByRole('button', { name: 'Create and sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'People and system' })).toBeVisible();
    await expect(page.getByText('Northern Star')).toBeVisible();
    // The standards come with the product, the dealers do not.
    await expect(page.getByText('0 dealers')).toBeVisible();
    await expect(page.getByText('5 blueprints')).toBeVisible();

    trouble.expect(/setup\.readLink/);
    const other = await openBrowser({ origin: plain.origin });
    await switchTo(other, 'en');
    await other.goto(link);
    await expect(other.getByText('This link cannot be used')).toBeVisible();
    await other.getByRole('link', { name: 'Go to sign in' }).click();
    await expect(other.getByText('Look around as …')).toBeHidden();
    await other.getByLabel('E-mail').fill('ada.chen@example.com');
    await other.getByLabel('Password', { exact: true }).fill('a long enough password');
    await other.getByRole('button', { name: 'Sign in' }).click();
    await expect(other.getByRole('heading', { level: 1, name: 'People and system' })).toBeVisible();
  });
});

test('the browser reads the manifest of the app from the server without a fault, and its icons are served', async ({
  openBrowser,
}) => {
  const page = await openBrowser();
  const client = await page.context().newCDPSession(page);
  const { url, errors, data = '{}' } = await client.send('Page.getAppManifest');
  expect(new URL(url).pathname).toBe('/manifest.webmanifest');
  expect(errors).toEqual([]);
  const icons = [...data.matchAll(/"src": "([^"]+)"/g)].map(([, address = '']) => address);
  expect(icons.length).toBeGreaterThanOrEqual(4);
  for (const address of icons) {
    const answer = await page.request.get(address);
    expect([address, answer.status(), answer.headers()['content-type']]).toEqual([
      address,
      200,
      expect.stringMatching(/^image\/(?:png|svg\+xml)/),
    ]);
  }
});
