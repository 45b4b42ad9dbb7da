import { defineConfig } from '@playwright/test';
import { findChromium } from './e2e/chromium.ts';
import type { Database } from './e2e/running.ts';

const browser = await findChromium();

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
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      args: [...browser.args],
      env: { ...browser.env },
    },
  },
  projects: [
    { name: 'embedded database', use: { database: 'embedded' } },
    {
      name: 'DATABASE_URL',
      use: { database: 'server' },
      // The main job runs here again; how a screen looks and how the editor draws do not depend on where PostgreSQL runs.
      testIgnore: [
        'accessibility',
        'actions',
        'answering',
        'bench',
        'checklists',
        'drawing',
        'offline',
        'pasting',
        'photos',
        'results',
        'reviews',
        'overlays',
        'screens',
        'together',
        'touch',
        'versions',
        'views',
        'weight',
        'waves',
        'workshop',
      ].map(spec => `${spec}.spec.ts`),
    },
  ],
});
