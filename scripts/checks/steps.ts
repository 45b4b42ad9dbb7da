/** What `npm test` does, in order: the quick checks first, so that a slip is told in seconds. */
export type Step = {
  readonly name: string;
  readonly command: readonly string[];
  /** Where the step leaves reports (a file, or 'rooms' for one in each room) whose tests are counted one by one; without any, the step itself counts as one. */
  readonly reports?: readonly { readonly kind: 'vitest' | 'playwright'; readonly find: string }[];
};

export const STEPS: readonly Step[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'structure', command: ['node', 'scripts/checks/structure.ts'] },
  { name: 'licences', command: ['node', 'scripts/checks/licences.ts'] },
  { name: 'unused', command: ['knip', '--no-progress'] },
  { name: 'types', command: ['turbo', 'run', 'typecheck', '--output-logs=errors-only'] },
  { name: 'types of the scripts', command: ['tsc', '--noEmit', '-p', 'scripts'] },
  {
    name: 'tests of the checks',
    command: ['vitest', 'run', '--root', 'scripts'],
    reports: [{ kind: 'vitest', find: 'scripts/.reports/vitest.json' }],
  },
  {
    name: 'tests of the rooms',
    command: [
      'turbo',
      'run',
      'test',
      '--concurrency=2',
      '--output-logs=errors-only',
      '--continue=dependencies-successful',
    ],
    reports: [{ kind: 'vitest', find: 'rooms' }],
  },
  { name: 'build', command: ['turbo', 'run', 'build', '--output-logs=errors-only'] },
  {
    name: 'tests in the browser',
    command: ['playwright', 'test', '--config', 'apps/web/playwright.config.ts'],
    reports: [{ kind: 'playwright', find: 'apps/web/.reports/playwright.json' }],
  },
];
