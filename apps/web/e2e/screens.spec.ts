import { expectWithinWindow, photograph } from './pictures.ts';
import { switchTo } from './people.ts';
import { placesByPerson } from './places.ts';
import { expect, test, windows } from './test.ts';
import { violations } from './violations.ts';

// Each test looks at every screen of one person.
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

/** What a rule of WCAG asks does not hang on the language alone: each window is looked at closely in one of them. */
const CLOSELY = { desk: 'zh', phone: 'en' } as const;

for (const window of ['desk', 'phone'] as const)
  for (const language of ['zh', 'en'] as const) {
    const closely = CLOSELY[window] === language;
    for (const [person, places] of placesByPerson)
      test(`every screen of ${person ?? 'a visitor'} fits${closely ? ' and can be used by everybody' : ''}: ${language}, ${window}`, async ({
        enterAs,
        openBrowser,
      }) => {
        const page =
          person === null ? await openBrowser(windows[window]) : await enterAs(person, { language, window });
        if (person === null) await switchTo(page, language);
        // What is half faded in has half its contrast.
        await page.emulateMedia({ reducedMotion: 'reduce' });
        for (const place of places)
          await test.step(place.name, async () => {
            await place.open(page);
            if (closely) expect.soft(await violations(page), place.name).toEqual([]);
            await expectWithinWindow(page, window, place.name);
            await photograph(page, `${place.name}.${language}.${window}`);
            if (window !== 'desk') return;
            // A small laptop: the same screen, made narrower.
            await page.setViewportSize(windows.small.viewport);
            await expectWithinWindow(page, 'small', place.name);
            await photograph(page, `${place.name}.${language}.small`);
            await page.setViewportSize(windows.desk.viewport);
          });
      });
  }
