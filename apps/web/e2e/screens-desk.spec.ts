import type { Locator, Page } from '@playwright/test';
import { lookThrough } from './every-screen.ts';
import { enterFromSignIn, switchTo, type PersonName } from './people.ts';
import { expectWithinWindow, photograph } from './pictures.ts';
import { places } from './places.ts';
import { expect, test, windows } from './test.ts';

// Each test looks at every screen of one person.
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

// What other specs wrote is in one language only.
test.use({ written: 'by the walks' });

lookThrough('desk');

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
