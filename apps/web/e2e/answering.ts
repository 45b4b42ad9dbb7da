import { expect, type Page } from '@playwright/test';

export const begin = async (page: Page, checklist: string) => {
  await page.goto('/audits/new');
  await page.getByRole('radio', { name: checklist }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).tap();
};
export const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).tap();
export const progress = (page: Page, done: number, of: number) =>
  expect(page.getByText(`${done} of ${of} answered`)).toBeVisible();

/** The picture stands: while a page is still at work on it, a browser takes a finger that comes and goes for one that rests. */
export const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>(done => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );

/** Buttons, switches and links of the audit that a thumb would miss: lower than 44 pixels. */
export const low = (page: Page) =>
  page.locator('.tl-run').evaluate(run =>
    [...run.querySelectorAll('button, a, .tl-segment label')].flatMap(target => {
      const { height } = target.getBoundingClientRect();
      return height === 0 || height >= 44 ? [] : [`${target.textContent}: ${height}`];
    }),
  );

export const swipe = async (page: Page, from: number, to: number) => {
  const client = await page.context().newCDPSession(page);
  const at = (x: number) => [{ x, y: 330 }];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
  for (const part of [0.25, 0.5, 0.75, 1])
    await client.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at(from + (to - from) * part),
    });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
};
