import { test as base } from '@playwright/test';
import { startTruthline, type Database, type Running } from './running.ts';

type OfWorker = { database: Database; truthline: Running };

/** Playwright's test with a Truthline of the worker's own, demo network loaded. */
export const test = base.extend<object, OfWorker>({
  database: ['embedded', { option: true, scope: 'worker' }],
  truthline: [
    async ({ database }, use) => {
      const running = await startTruthline({ database, demo: true });
      await use(running);
      await running.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ truthline }, use) => {
    await use(truthline.origin);
  },
});

export { expect } from '@playwright/test';
