import { expect, test } from './test.ts';
import { violations } from './violations.ts';

test('an administrator makes a key that a program asks with, takes it back, and names an address', async ({
  enterAs,
  trouble,
}) => {
  // What the server refuses, the browser reports.
  trouble.expect(/integrations\.(addEndpoint|replay)/);
  const name = `Warehouse ${Date.now()}`;
  const url = `https://hooks.example.com/${Date.now()}`;
  const page = await enterAs('administrator');
  await page.goto('/people');
  await page.getByRole('link', { name: 'Programs and webhooks' }).click();
  await expect(page.getByRole('heading', { name: 'Integrations' })).toBeVisible();

  await page.getByRole('button', { name: 'Make a key' }).click();
  const making = page.getByRole('dialog', { name: 'Make a key' });
  await making.getByRole('button', { name: 'Make a key' }).click();
  await expect(making.getByRole('alert')).toContainText('Give it a name');
  await making.getByRole('textbox', { name: 'Name' }).fill(name);
  await making.getByRole('button', { name: 'Make a key' }).click();
  const key = await making.getByRole('textbox', { name: `Key ${name}` }).inputValue();
  await making.getByRole('button', { name: 'Done' }).click();
  await expect(making).toBeHidden();
  const asked = () =>
    page.request.get(new URL('/api/v1/waves', page.url()).href, {
      headers: { authorization: `Bearer ${key}` },
    });
  expect((await asked()).status()).toBe(200);
  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await expect(
    page.getByRole('row', { name }).getByRole('cell', { name: 'revoked', exact: true }),
  ).toBeVisible();
  expect((await asked()).status()).toBe(401);

  await page.getByRole('button', { name: 'Add an address' }).click();
  const adding = page.getByRole('dialog', { name: 'Add an address' });
  await adding.getByRole('textbox', { name: 'Address (https)' }).fill('https://10.0.0.1/hook');
  await adding.getByRole('button', { name: 'Add an address' }).click();
  await expect(adding.getByRole('alert')).toContainText('must not lie in a private network');
  await adding.getByRole('textbox', { name: 'Address (https)' }).fill(url);
  await adding.getByRole('button', { name: 'Add an address' }).click();
  await expect(adding.getByRole('textbox', { name: 'Secret of the address' })).toHaveValue(/^whsec_/);
  await adding.getByRole('button', { name: 'Done' }).click();
  await expect(adding).toBeHidden();
  expect(await violations(page)).toEqual([]);
  const address = page.getByRole('group', { name: `Change ${url}` });
  await address.getByRole('button', { name: 'Pause' }).click();
  await expect(address.getByRole('button', { name: 'Resume' })).toBeVisible();
  // Nothing was told to it yet: the span says so.
  const span = page.getByRole('group', { name: 'Send a span again' });
  await span.getByRole('combobox', { name: 'Everything told to' }).click();
  await page.getByRole('option', { name: url }).click();
  await span.getByRole('button', { name: 'Send the span again' }).click();
  await expect(span.getByText('Write when the span begins and when it ends')).toBeVisible();
  await span.getByLabel('From').fill('2026-01-01T00:00');
  await span.getByLabel('To and with').fill('2026-12-31T23:59');
  await span.getByRole('button', { name: 'Send the span again' }).click();
  await expect(span.getByText('Nothing was told to this address in this span.')).toBeVisible();
  await address.getByRole('button', { name: 'Remove' }).click();
  await expect(address).toBeHidden();
});
