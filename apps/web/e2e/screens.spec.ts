import type { Locator, Page } from '@playwright/test';
import { expectWithinWindow, photograph } from './pictures.ts';
import { enterFromSignIn, switchTo, type Language, type PersonName } from './people.ts';
import { places, walks, type Place } from './places.ts';
import { expectSpoken } from './seen-lines.ts';
import { expect, test, windows } from './test.ts';
import { violations } from './violations.ts';

// Each test looks at every screen of one person, and reads it in both languages.
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

// What other specs wrote is in one language only.
test.use({ written: 'by the walks' });

/** What a rule of WCAG asks does not hang on the language alone: each window is looked at closely in one of them. */
const CLOSELY = { desk: 'zh', phone: 'en' } as const;
const OTHER = { zh: 'en', en: 'zh' } as const;

for (const window of ['desk', 'phone'] as const)
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
        if (window !== 'desk') return;
        await expectSpoken(page, place, language);
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

/** The main screens of two people, and what one has to reach on each at once, whatever the zoom of the browser. */
const main = {
  consultant: {
    blueprint: page => [
      page.getByRole('button', { name: /^(Versions|版本)/ }),
      page.getByRole('toolbar').getByRole('button', { name: /^(Zoom in|放大)$/ }),
      page.getByRole('button', { name: /^(Mark a moment of truth on a card|在卡片上标记关键时刻)$/ }),
      page.getByLabel(/^(Calls the booking line|拨打预约热线)/),
    ],
    network: page => [
      page.getByRole('heading', { level: 1 }),
      page.getByRole('combobox', { name: /^(Kind of audit|审核类型)$/ }),
      page.getByRole('heading', { name: /^(Dealers|经销商)$/ }),
    ],
  },
  beijingManager: {
    'audit-item': page => [
      page.getByRole('heading', { level: 2 }),
      page.getByText(/^(Standard|标准)$/),
      page.getByRole('textbox', { name: /^(Measured|实测)/ }),
      page.getByRole('button', { name: /^(Next|下一项)$/ }),
    ],
  },
} satisfies {
  readonly [person in PersonName]?: { readonly [place: string]: (page: Page) => readonly Locator[] };
};

for (const zoom of ['zoomedIn', 'zoomedOut'] as const)
  test(`the main screens hold with the browser ${zoom}`, async ({ openBrowser }) => {
    for (const person of ['consultant', 'beijingManager'] as const) {
      const page = await openBrowser(windows[zoom]);
      await enterFromSignIn(page, person, 'en');
      for (const language of ['en', 'zh'] as const) {
        await switchTo(page, language);
        for (const [name, controlsOf] of Object.entries(main[person]))
          await test.step(`${name}, ${language}`, async () => {
            await places.find(place => place.name === name)?.open(page);
            await expectWithinWindow(page, zoom, name);
            for (const control of controlsOf(page))
              await expect.soft(control).toBeInViewport({ ratio: 0.99 });
            await photograph(page, `${name}.${language}.${zoom}`);
          });
      }
    }
  });
