import { expect, type Page } from '@playwright/test';
import type { PersonName } from './people.ts';

/** One screen of the app: who looks at it, and the way to it in either language. */
export type Place = {
  readonly name: string;
  /** Null for the screens before the sign-in. */
  readonly person: PersonName | null;
  readonly open: (page: Page) => Promise<void>;
  /** What people wrote themselves or are called: the same in both languages. */
  readonly asWritten?: (page: Page) => Promise<readonly string[]>;
};

const noSuchPage = /There is no such page|没有这个页面|This link cannot be used|该链接无法使用/;

/** A screen that has come, and everything it was waiting for. */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 }).or(page.getByText(noSuchPage))).toBeVisible();
  await expect(page.getByRole('status', { name: /^(Loading|正在加载)$/ })).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
};

/** The way to a screen by its address. */
export const at =
  (path: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(path);
    await settled(page);
  };
