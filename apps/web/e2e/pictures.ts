import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { windows, type Window } from './test.ts';

/** With `TRUTHLINE_SCREENS=1` the README's pictures are taken anew; with a folder, every screen goes there. */
const wanted = process.env['TRUTHLINE_SCREENS'] ?? '';
const pictures = join(dirname(fileURLToPath(import.meta.url)), '../../../docs/screens');

/** The pictures README and docs show: place, language and window, as the file is called. */
const shown: ReadonlySet<string> = new Set([
  'sign-in.en.desk',
  'blueprint.zh.desk',
  'blueprint-scores.en.desk',
  'network.en.desk',
  'waves.zh.desk',
  'audit-item.zh.phone',
  'audit-result.en.phone',
]);

const folderOf = (name: string): string | null => {
  if (wanted === '') return null;
  if (wanted !== '1') return wanted;
  return shown.has(name) ? pictures : null;
};

/** Takes a picture where one is wanted. */
export const photograph = async (page: Page, name: string): Promise<void> => {
  const folder = folderOf(name);
  if (folder === null) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
};

/** Nobody has to scroll sideways. */
export const expectWithinWindow = async (page: Page, window: Window, name: string): Promise<void> => {
  // What follows the size of the window has followed by the second frame.
  const width = await page.evaluate(
    () =>
      new Promise<number>(done => {
        requestAnimationFrame(() => requestAnimationFrame(() => done(document.documentElement.scrollWidth)));
      }),
  );
  expect.soft(width, `${name}: width`).toBeLessThanOrEqual(windows[window].viewport.width);
};
