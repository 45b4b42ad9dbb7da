import type { Page } from '@playwright/test';
import { callsOf } from './calls.ts';
import { deviceRows } from './device-rows.ts';
import { enterFromSignIn } from './people.ts';
import { expect, test, windows } from './test.ts';

test.use({ written: 'agreement' });

type Calls = Awaited<ReturnType<typeof callsOf>>;

/** Answers every item of the booking call, but for one as well as can be, and submits. */
const answerAll = async (calls: Calls, auditId: string, badly: string): Promise<void> => {
  const { items } = await calls.checklists.get.query({ checklistId: 'appointment', version: 1 });
  await calls.audits.submit.mutate({
    auditId,
    answers: items.map(({ id, scale }) => {
      const answered = { itemId: id, state: 'answered', note: '' } as const;
      const well = id !== badly;
      if (scale.type === 'yesNo') return { ...answered, value: { type: 'yesNo', yes: well } } as const;
      if (scale.type === 'multi')
        return {
          ...answered,
          value: { type: 'multi', ticked: scale.options.map(({ key }) => key) },
        } as const;
      if (scale.type !== 'measure') throw new Error(`an item of type ${scale.type}`);
      const measured = (scale.better === 'higher') === well ? 10_000 : 0;
      return { ...answered, value: { type: 'measure', measured } } as const;
    }),
  });
};

const saved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^Saved on the server$/ })).toBeVisible();

test('from a wave to one dealer side by side, by the keyboard', async ({ enterAs }) => {
  const analyst = await enterAs('analyst');
  await analyst.goto('/waves');
  await analyst.getByRole('link', { name: 'Self against mystery' }).nth(1).click();
  await expect(analyst.getByRole('region', { name: 'In words' })).toContainText('For 19 of 20 dealers');
  const items = analyst.getByRole('table', { name: /^Agreement of self-audit/ });
  await expect(items.getByRole('rowheader')).toHaveCount(10);
  const first = analyst
    .getByRole('group', { name: /^Difference of self-audit/ })
    .getByRole('button')
    .first();
  const [name = ''] = ((await first.getAttribute('aria-label')) ?? '').split(':');
  await first.focus();
  await analyst.keyboard.press('Enter');
  await expect(analyst.getByRole('heading', { name: `${name}: both audits side by side` })).toBeVisible();
  await analyst.getByRole('link', { name: 'All dealers' }).click();
  await expect(items).toBeVisible();
});

test('a recorded visit is put up, answered by two auditors alone, and its divided item leads to the builder', async ({
  enterAs,
  openBrowser,
  trouble,
}) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  // Signs that no page has shown yet are in the letters of the phone.
  trouble.expect(/ERR_FAILED.*\.woff2/);
  const analyst = await enterAs('analyst');
  await analyst.goto('/reviews');
  await analyst.getByRole('link', { name: 'Calibration of auditors' }).click();
  await analyst.getByRole('button', { name: 'Put up a recorded visit' }).click();
  const dialog = analyst.getByRole('dialog');
  await dialog.getByLabel('Name in English').fill('Booking call, 3 May');
  await dialog.getByRole('combobox', { name: 'Checklist' }).click();
  await analyst.getByRole('option', { name: 'Booking call checklist' }).click();
  await dialog.getByRole('combobox', { name: 'Dealer of the recorded visit' }).fill('Wangjing');
  await analyst.getByRole('option').first().click();
  await dialog.getByLabel('The recording').fill('Folder “recordings”, file 3 May.');
  await dialog.getByRole('button', { name: 'Put it up' }).click();
  await expect(analyst.getByRole('heading', { level: 1, name: 'Booking call, 3 May' })).toBeVisible();
  await expect(analyst.getByText('At least two auditors have to answer')).toBeVisible();

  // What a recorded visit is answered with has to be on the phone before its signal goes, the app as well.
  const shopper = await openBrowser({ ...windows.phone, serviceWorkers: 'allow' });
  await enterFromSignIn(shopper, 'mysteryShopper', 'en');
  await shopper.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await shopper.goto('/assignments');
  const waiting = shopper.getByRole('region', { name: 'Recorded visits to answer' });
  await waiting.getByRole('link', { name: 'Booking call, 3 May' }).click();
  await expect(shopper.getByText('Folder “recordings”, file 3 May.')).toBeVisible();
  await expect(shopper.getByRole('region', { name: 'How far they agree' })).toHaveCount(0);
  const taken = async () =>
    (await deviceRows(shopper, 'seen'))
      .map(({ call }) => String(call))
      .filter(call => call.includes('"appointment"'));
  await expect.poll(taken, 'the checklist is on the phone').not.toEqual([]);
  await shopper.context().setOffline(true);
  await shopper.getByRole('button', { name: 'Answer it' }).click();
  await expect(shopper.getByText('Item 1 of 18')).toBeVisible();
  await shopper.getByLabel('Measured').fill('2');
  await expect(shopper.getByText('1 of 18 answered')).toBeVisible();
  await shopper.context().setOffline(false);
  await saved(shopper);
  await answerAll(await callsOf(shopper), shopper.url().split('/').at(-1) ?? '', 'none');

  await analyst.getByRole('button', { name: 'Answer it' }).click();
  await expect(analyst.getByText('Item 1 of 18')).toBeVisible();
  await saved(analyst);
  await answerAll(await callsOf(analyst), analyst.url().split('/').at(-1) ?? '', 'A1-03');

  await analyst.goto('/calibrations');
  await analyst.getByRole('link', { name: 'Booking call, 3 May' }).click();
  await expect(analyst.getByText('1 item lies under 0.6')).toBeVisible();
  await analyst.getByRole('link', { name: 'Open in the builder: A1-03' }).click();
  await analyst.getByRole('button', { name: 'Make a draft' }).click();
  await expect(analyst.locator('.tl-outline-item[aria-current=true]')).toContainText('A1-03');

  const manager = await enterAs('beijingManager');
  await manager.goto('/calibrations');
  await expect(manager.getByText('Not open to your role')).toBeVisible();
});
