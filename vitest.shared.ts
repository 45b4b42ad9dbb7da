import { defineConfig } from 'vitest/config';

/** What every room's tests share: files beside their source, one JSON report the root run can count. */
export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'src/**/*.property.test.ts',
      'src/**/*.integration.test.ts',
    ],
    reporters: ['default', ['json', { outputFile: '.reports/vitest.json' }]],
    // For what hangs. Speed is the benches' matter: a machine with other work takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A second is too short for the end of a process on a busy machine, and nothing is won by giving up early.
    expect: { poll: { timeout: 15_000 } },
    // One world for all files of a room: to build it anew for each took five times as long as the tests.
    isolate: false,
    maxWorkers: 2,
  },
});
