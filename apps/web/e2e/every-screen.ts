import { expectWithinWindow, photograph } from './pictures.ts';
import { switchTo, type Language } from './people.ts';
import type { Place } from './place.ts';
import { walks } from './places.ts';
import { expectSpoken } from './seen-lines.ts';
import { expect, test, windows } from './test.ts';
import { violations } from './violations.ts';

/** What a rule of WCAG asks does not hang on the language alone: each window is looked at closely in one of them. */
const CLOSELY = { desk: 'zh', phone: 'en' } as const;
const OTHER = { zh: 'en', en: 'zh' } as const;

/** Looks at every screen of each person through one window, and reads it in both languages. */
export const lookThrough = (window: 'desk' | 'phone'): void => {
  for (const { name, person, places } of walks)
    test(`every screen of ${name} fits in both languages and can be used by everybody: ${window}`, async ({
      enterAs,
      openBrowser,
    }) => {
      const first = CLOSELY[window];
      const page =
        person === null
          ? await openBrowser(windows[window])
          : await enterAs(person, { language: first, window });
      if (person === null) await switchTo(page, first);
      // What is half faded in has half its contrast.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const look = async (place: Place, language: Language) => {
        await expectWithinWindow(page, window, `${place.name} ${language}`);
        await photograph(page, `${place.name}.${language}.${window}`);
        await expectSpoken(page, place, language);
        if (window !== 'desk') return;
        // A small laptop: the same screen, made narrower.
        await page.setViewportSize(windows.small.viewport);
        await expectWithinWindow(page, 'small', `${place.name} ${language}`);
        await photograph(page, `${place.name}.${language}.small`);
        await page.setViewportSize(windows.desk.viewport);
      };
      const dialogs: Place[] = [];
      for (const place of places)
        await test.step(place.name, async () => {
          await place.open(page);
          expect.soft(await violations(page), place.name).toEqual([]);
          await look(place, first);
          // A dialog is before the switch: it is opened again in the other language.
          if ((await page.getByRole('dialog').count()) > 0) dialogs.push(place);
          else {
            await switchTo(page, OTHER[first]);
            await look(place, OTHER[first]);
            await switchTo(page, first);
          }
        });
      if (dialogs.length === 0) return;
      await page.goto('/');
      await switchTo(page, OTHER[first]);
      for (const place of dialogs)
        await test.step(`${place.name} ${OTHER[first]}`, async () => {
          await place.open(page);
          await look(place, OTHER[first]);
        });
    });
};
