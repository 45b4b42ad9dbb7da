import type { Page } from '@playwright/test';
import { cardNamed, canvasOf } from './blueprint.ts';
import { expect, test } from './test.ts';

/** From the start page to the first item of the appointment checklist, as a self-audit. */
const beginAppointmentAudit = async (page: Page) => {
  await page.getByRole('link', { name: 'Start an audit' }).tap();
  await page.getByRole('radio', { name: 'Booking call checklist' }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).tap();
  await expect(page.getByText('Item 1 of 18')).toBeVisible();
};

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).tap();

const choose = async (page: Page, answer: 'Yes' | 'No') => {
  await page.getByRole('radio', { name: answer, exact: true }).tap();
  await expect(page.getByRole('radio', { name: answer, exact: true })).toBeChecked();
};

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved on the server$/ });

/** All that was entered is on the disk of the phone, and some of it is no answer yet: a stopwatch that runs. */
const onThePhone = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^Saved on this phone; an item is not complete$/ });

test('a self-audit on the phone, from the first ring to the failed moments on the blueprint', async ({
  enterAs,
  trouble,
}) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await enterAs('beijingManager', { window: 'phone' });
  await beginAppointmentAudit(page);
  const address = page.url();

  await test.step('a measured count, and the standard beside it', async () => {
    await expect(
      page.getByRole('heading', { name: 'Was the booking call answered within three rings?' }),
    ).toBeVisible();
    await expect(page.getByText('≤ 3 rings')).toBeVisible();
    await expect(page.getByText('Critical')).toBeVisible();
    await expect(page.getByText(/^From source/)).toBeVisible();
    await page.getByLabel('Measured').fill('5');
    await page.getByRole('button', { name: 'One more' }).tap();
    await expect(page.getByLabel('Measured')).toHaveValue('6');
    await expect(saved(page)).toBeVisible();
  });

  await test.step('a time taken with the stopwatch, which runs on through a reload', async () => {
    await next(page);
    await page.clock.install();
    await page.getByRole('button', { name: 'Start stopwatch' }).tap();
    await expect(page.getByRole('timer', { name: 'Stopwatch running' })).toBeVisible();
    await expect(onThePhone(page)).toBeVisible();
    await page.clock.fastForward('00:05');
    await page.reload();
    await expect(page.getByText('Item 2 of 18')).toBeVisible();
    await expect(page.getByText('1 of 18 answered').first()).toBeVisible();
    await expect(page.getByRole('timer', { name: 'Stopwatch running' })).toBeVisible();
    await page.clock.fastForward('00:02');
    await page.getByRole('button', { name: 'Stop', exact: true }).tap();
    await expect(page.getByLabel('Measured')).toHaveValue(/^(7|8|9)$/);
    await page.getByLabel('Measured').fill('8');
  });

  await test.step('yes, no, and not applicable with a reason', async () => {
    await next(page);
    await choose(page, 'Yes');
    await next(page);
    await choose(page, 'No');
    await page.getByRole('button', { name: 'Add a note' }).tap();
    await page.getByLabel('Note').fill('Asked, but never used');
    await next(page);
    await choose(page, 'Yes');
    await next(page);
    await choose(page, 'Yes');
    await next(page);
    await page.getByRole('button', { name: 'Not applicable' }).tap();
    await expect(page.getByText('A reason is required.')).toBeVisible();
    await expect(page.getByText('6 of 18 answered').first()).toBeVisible();
    await page.getByLabel('Why does it not apply?').fill('No campaign is running this week');
    await expect(page.getByText('7 of 18 answered').first()).toBeVisible();
    await expect(saved(page)).toBeVisible();
  });

  await test.step('a reload in the middle loses nothing', async () => {
    await page.reload();
    await expect(page.getByText('Item 8 of 18')).toBeVisible();
    await expect(page.getByText('7 of 18 answered').first()).toBeVisible();
    await page.getByRole('button', { name: 'Previous' }).tap();
    await expect(page.getByLabel('Why does it not apply?')).toHaveValue('No campaign is running this week');
    await next(page);
  });

  await test.step('without a connection it goes on, and nothing is lost when the phone is closed', async () => {
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'One more' }).tap();
    await page.getByRole('button', { name: 'One more' }).tap();
    await expect(page.getByLabel('Measured')).toHaveValue('2');
    for (const answer of ['Yes', 'Yes', 'No'] as const) {
      await next(page);
      await choose(page, answer);
    }
    await expect(
      page.getByRole('status').filter({ hasText: 'Saved on this phone, waiting for a connection' }),
    ).toBeVisible();
    await expect(page.getByText('11 of 18 answered').first()).toBeVisible();
  });
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();

  await test.step('opened again from the start page, every answer is there and goes to the server', async () => {
    await again.goto('/');
    await again.getByRole('link', { name: 'Go on' }).first().tap();
    await expect(again).toHaveURL(address);
    await expect(again.getByText('Item 12 of 18')).toBeVisible();
    await expect(again.getByText('11 of 18 answered').first()).toBeVisible();
    await expect(saved(again)).toBeVisible();
  });

  await test.step('what is missing is listed and blocks the way', async () => {
    for (const answer of ['Yes', 'Yes', 'Yes', 'Yes'] as const) {
      await choose(again, answer);
      await next(again);
    }
    await again.getByLabel('Measured').fill('45');
    await again.getByRole('button', { name: 'Review' }).tap();
    await expect(again.getByText('2 items still have no answer:')).toBeVisible();
    await expect(again.getByRole('button', { name: 'Submit' })).toBeDisabled();
    await again.getByRole('button', { name: /^A1-17 · Confirmation 1 day and 1 hour before/ }).tap();
    await again.getByRole('checkbox', { name: '1 day before' }).tap();
    await next(again);
    await again.getByLabel('Measured').fill('20');
    await again.getByRole('button', { name: 'Review' }).last().tap();
    await expect(again.getByText('Every item is answered.')).toBeVisible();
    await expect(again.getByText('73.1 of 100')).toBeAttached();
    await again.getByRole('button', { name: 'Submit' }).tap();
  });

  await test.step('the score: overall, by section, by dimension, and what failed', async () => {
    await expect(
      again.getByRole('heading', { level: 1, name: 'Booking call checklist', exact: true }),
    ).toBeVisible();
    await expect(again.getByRole('region', { name: 'Overall' })).toContainText('73.1');
    await expect(again.getByRole('region', { name: 'Overall' })).toContainText(
      'Failed: 1 critical item failed. The score stays visible beside it.',
    );
    await expect(again.getByRole('region', { name: 'Overall' })).toContainText('17 of 18 items counted');
    const row = (table: string, name: string) =>
      again.getByRole('table', { name: table }).getByRole('row', { name });
    await expect(row('By section', 'Appointment')).toContainText('73.1');
    // By hand from the weights: 8/12, 2/2, 3/5, 12.5/15, 3/5.
    for (const [dimension, score] of [
      ['Responsiveness', '66.7'],
      ['Tangibles', '100'],
      ['Empathy', '60.0'],
      ['Reliability', '83.3'],
      ['Assurance', '60.0'],
    ] as const)
      await expect(row('By SERVQUAL dimension', dimension)).toContainText(score);
    const failed = again.getByRole('table', { name: 'Failed items' });
    await expect(failed.getByRole('row')).toHaveCount(1 + 5);
    await expect(failed.getByRole('row').nth(1)).toContainText('A1-01');
    await expect(failed.getByRole('row').nth(1)).toContainText('6 rings');
    await expect(failed).toContainText('Asked, but never used');
  });

  await test.step('submitted is submitted', async () => {
    await again.goto(address);
    await expect(again.getByText('Its answers no longer change.')).toBeVisible();
    await again.getByRole('link', { name: 'See the result' }).tap();
  });

  await test.step('the failed moments are lit on the blueprint, with their numbers', async () => {
    await again.getByRole('button', { name: 'Show on the blueprint' }).tap();
    await expect(canvasOf(again)).toBeVisible();
    await expect(again.getByText('5 failed moments')).toBeVisible();
    await expect(cardNamed(again, 'Answers within three rings')).toHaveAccessibleName(
      /moment 1, failed: 0 points from 1 answer, moment 2, 100 points from 1 answer/,
    );
    await expect(cardNamed(again, 'Gives names, asks the surname')).toHaveAccessibleName(
      /moment 3, 100 points from 1 answer, moment 4, failed: 0 points from 1 answer/,
    );
  });
});

test('the start page of a manager names the worst moments and leads to them', async ({ enterAs }) => {
  const page = await enterAs('shanghaiManager', { window: 'phone' });
  const worst = page.getByRole('region', { name: 'Three worst moments' });
  await expect(worst.getByRole('listitem')).toHaveCount(3);
  await worst.getByRole('button', { name: 'Show on the blueprint' }).first().tap();
  await expect(canvasOf(page)).toBeVisible();
  await expect(page).toHaveURL(/dealer=.+moment=mot-/);
  await expect(canvasOf(page).locator('[aria-current=true]')).toHaveAccessibleName(/moment \d+, failed/);
});
