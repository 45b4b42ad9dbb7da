import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { enterByCall, remembering, type Language, type PersonName } from './people.ts';
import { startTruthline, type Database, type Running } from './running.ts';
import { openTrouble, type Trouble } from './trouble.ts';

type OfWorker = {
  database: Database;
  /** Specs with another name here get a Truthline nobody has written to: a worker is started for each name. */
  written: string;
  truthline: Running;
};

/** Windows the tests look through, by the names the design uses. */
export const windows = {
  desk: { viewport: { width: 1440, height: 900 } },
  small: { viewport: { width: 1024, height: 768 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  /** The desk with the browser zoomed to 200 % and to 50 %: half and double the room, in CSS pixels. */
  zoomedIn: { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
  zoomedOut: { viewport: { width: 2880, height: 1800 }, deviceScaleFactor: 0.5 },
} as const satisfies Record<string, BrowserContextOptions>;
export type Window = keyof typeof windows;

type Entering = { language?: Language; window?: Window };

type OfTest = {
  /** Fails the test when the browser met trouble that the test did not name. */
  trouble: Trouble;
  /** A browser of one's own that has nothing open yet, watched for trouble. */
  openContext: (options: BrowserContextOptions) => Promise<BrowserContext>;
  /** A browser of one's own, on the sign-in page; `origin` where it is not the worker's Truthline. */
  openBrowser: (options?: BrowserContextOptions & { origin?: string }) => Promise<Page>;
  /** A browser of one's own, on the start page as this person of the demonstration. */
  enterAs: (person: PersonName, how?: Entering) => Promise<Page>;
};

/** Playwright's test with a Truthline of the worker's own, demonstration network loaded. */
export const test = base.extend<OfTest, OfWorker>({
  database: ['embedded', { option: true, scope: 'worker' }],
  written: ['by anybody', { option: true, scope: 'worker' }],
  truthline: [
    async ({ database }, use) => {
      const running = await startTruthline({ database, demo: true });
      await use(running);
      await running.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing.
  trouble: async ({}, use) => {
    const trouble = openTrouble();
    await use(trouble);
    expect(trouble.found(), 'trouble in the browser').toEqual([]);
  },
  openContext: async ({ browser, trouble }, use) => {
    const opened: BrowserContext[] = [];
    await use(async options => {
      const context = await browser.newContext(options);
      // As where the app is installed; a browser without a history promises nothing.
      await context.addInitScript(() => {
        if ('StorageManager' in window) StorageManager.prototype.persist = () => Promise.resolve(true);
      });
      opened.push(context);
      trouble.watch(context);
      return context;
    });
    await Promise.all(opened.map(context => context.close()));
  },
  openBrowser: async ({ openContext, truthline }, use) => {
    await use(async ({ origin, ...options } = {}) => {
      const context = await openContext({ baseURL: origin ?? truthline.origin, ...options });
      const page = await context.newPage();
      await page.goto('/sign-in');
      return page;
    });
  },
  enterAs: async ({ openContext, truthline: { origin } }, use) => {
    await use(async (person, { language = 'en', window = 'desk' } = {}) => {
      const storageState = remembering(origin, language);
      const context = await openContext({ baseURL: origin, storageState, ...windows[window] });
      return enterByCall(context, origin, person);
    });
  },
});

export { expect };
