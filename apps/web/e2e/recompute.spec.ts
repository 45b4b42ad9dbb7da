import { expect, test } from './test.ts';
import { violations } from './violations.ts';

test('an administrator has the scores worked out again beside everybody’s work, and is told of no difference', async ({
  enterAs,
}) => {
  const page = await enterAs('administrator');
  const panel = page.getByRole('region', { name: 'Scores worked out again' });
  await panel.getByRole('button', { name: 'Work scores out again' }).click();
  await expect(panel.getByText(/^Asked for by 郑浩然/)).toBeVisible();
  await expect(panel.getByRole('status')).toHaveText(/^No difference: [\d,]+ audits give the scores/, {
    timeout: 60_000,
  });
  await expect(panel.getByRole('button', { name: 'Work scores out again' })).toBeEnabled();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(
    page.getByRole('cell', { name: 'recomputed the scores from the answers' }).first(),
  ).toBeVisible();
});
