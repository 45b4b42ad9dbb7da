import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What keeps somebody out of the open screen, by the rules of WCAG 2.2 AA. */
export const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page }).withTags(standard).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
};
