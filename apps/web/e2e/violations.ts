import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What keeps somebody out of the open screen, by the rules of WCAG 2.2 AA. */
export const violations = async (page: Page) => {
  // Half faded in, a hint has half its contrast.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(standard)
    .setLegacyMode();
  // What is behind a modal dialog cannot be reached: its targets are as small as what the dialog leaves of them.
  const modal = '[role="dialog"][aria-modal="true"]';
  if ((await page.locator(modal).count()) > 0) builder.include(modal);
  const { violations: found } = await builder.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
};
