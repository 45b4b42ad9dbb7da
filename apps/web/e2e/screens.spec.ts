import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { switchTo } from './people.ts';
import { placesByPerson } from './places.ts';
import { expect, test, windows, type Window } from './test.ts';

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

const photograph = async (page: Page, name: string) => {
  const folder = wanted === '1' ? (shown.has(name) ? pictures : null) : wanted === '' ? null : wanted;
  if (folder === null) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
};

// One test looks at every screen of a person.
test.describe.configure({ timeout: 400_000 });

for (const window of ['desk', 'small', 'phone'] as const satisfies readonly Window[])
  for (const language of ['zh', 'en'] as const)
    for (const [person, places] of placesByPerson)
      test(`nothing runs over the edge for ${person ?? 'a visitor'}, ${language}, ${window}`, async ({
        enterAs,
        openBrowser,
      }) => {
        const page =
          person === null ? await openBrowser(windows[window]) : await enterAs(person, { language, window });
        if (person === null) await switchTo(page, language);
        for (const place of places)
          await test.step(place.name, async () => {
            await place.open(page);
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            expect.soft(width, place.name).toBeLessThanOrEqual(windows[window].viewport.width);
            await photograph(page, `${place.name}.${language}.${window}`);
          });
      });
