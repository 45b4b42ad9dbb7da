import { defineConfig } from '@playwright/test';
import { findChromium } from './e2e/chromium.ts';
import type { Database } from './e2e/running.ts';

const browser = await findChromium();

const specs = (...names: readonly string[]) => names.map(name => `${name}.spec.ts`);

/**
 * The main job runs on both databases. Every screen is seen on both: from a desk on the one, on a phone on the other. How
 * a part of a screen works does not depend on where PostgreSQL runs, and is walked once.
 */
const databases = [
  { name: 'embedded database', database: 'embedded', of: { testIgnore: specs('screens-phone') } },
  {
    name: 'DATABASE_URL',
    database: 'server',
    of: {
      testMatch: specs('consultant', 'dealer', 'first-network', 'oem', 'screens-phone', 'start'),
    },
  },
] as const;

/** The whole main job runs twice: on the embedded database and on a PostgreSQL started beside Truthline. */
export default defineConfig<object, { database: Database }>({
  testDir: './e2e',
  outputDir: './test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.reports/playwright.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    // Every window of a test would fetch the whole app once more; the spec that goes without a server lets it.
    serviceWorkers: 'block',
    // To record every test takes a quarter of the time of a run: asked for where one failed.
    trace: process.env['TRUTHLINE_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: browser.executablePath,
      args: [...browser.args],
      env: { ...browser.env },
    },
  },
  projects: databases.flatMap(({ name, database, of }) => [
    {
      name: `demonstration, ${name}`,
      testMatch: 'demonstration.setup.ts',
      use: { database },
      teardown: `tidied, ${name}`,
    },
    { name: `tidied, ${name}`, testMatch: 'demonstration.teardown.ts', use: { database } },
    { name, ...of, use: { database }, dependencies: [`demonstration, ${name}`] },
  ]),
});
