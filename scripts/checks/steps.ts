/** What `npm test` does, in order: the quick checks first, so that a slip is told in seconds. */
export type Step = {
  readonly name: string;
  readonly command: readonly string[];
  /** Where the step leaves reports (a file, or 'rooms' for one in each room) whose tests are counted one by one; without any, the step itself counts as one. */
  readonly reports?: readonly { readonly kind: 'vitest' | 'playwright'; readonly find: string }[];
  /** Runs beside the step before it: one of the two leaves a processor idle. What it says is shown when it ends. */
  readonly beside?: true;
};

export const STEPS: readonly Step[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'structure', command: ['node', 'scripts/checks/structure.ts'], beside: true },
  { name: 'licences', command: ['node', 'scripts/checks/licences.ts'], beside: true },
  { name: 'unused', command: ['knip', '--no-progress'], beside: true },
  {
    name: 'tests of the checks',
    command: ['vitest', 'run', '--root', 'scripts'],
    reports: [{ kind: 'vitest', find: 'scripts/.reports/vitest.json' }],
    beside: true,
  },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['turbo', 'run', 'typecheck', '--output-logs=errors-only'] },
  { name: 'types of the scripts', command: ['tsc', '--noEmit', '-p', 'scripts'], beside: true },
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
