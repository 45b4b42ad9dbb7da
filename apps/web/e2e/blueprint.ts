import type { Locator, Page } from '@playwright/test';

/** From wherever one is, by the navigation and the list, to the after-sales standard of the network. */
export const openAfterSales = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main navigation' }).getByText('Blueprints').click();
  await page
    .getByRole('region', { name: 'Standards of the network' })
    .getByRole('link', { name: 'After-sales service standard' })
    .click();
  await canvasOf(page).waitFor();
};

/**
 * Takes the connection away from somebody who has the editor open for a while: all its parts have come. A part cut off on
 * its way stays lost to Chromium until the page is loaded anew, which is what the app then does.
 */
export const loseConnection = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => performance.getEntriesByName('truthline: every part of the editor is here').length > 0,
  );
  await page.context().setOffline(true);
};

export const canvasOf = (page: Page): Locator => page.getByRole('application', { name: 'Blueprint canvas' });

/** A card by the words it begins with: what it says, then lane, then step, as a screen reader hears it. */
export const cardNamed = (page: Page, ...words: readonly string[]): Locator =>
  canvasOf(page).getByLabel(new RegExp(`^${words.join(', ')}`));

/** Writes a new card below another one, with nothing but the keyboard. */
export const addCardBelow = async (page: Page, card: Locator, text: string): Promise<void> => {
  await card.focus();
  await card.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
};

/** What the page says about where the changes are. */
export const saveMark = (page: Page, text: string): Locator =>
  page.getByRole('status').filter({ hasText: new RegExp(`^${text}$`) });

/** Writes another text over the one of a card, with nothing but the keyboard. */
export const rewrite = async (page: Page, card: Locator, text: string): Promise<void> => {
  await card.focus();
  await card.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
};
