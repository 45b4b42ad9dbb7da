import { z } from 'zod';

export type Counts = { readonly passed: number; readonly failed: number };

export const addCounts = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
});

/** Tests of a vitest JSON report. A file that could not even be loaded counts as one failure. */
export const countVitest = (report: unknown): Counts => {
  const { numPassedTests, numFailedTests, success } = vitestSchema.parse(report);
  return { passed: numPassedTests, failed: success ? numFailedTests : Math.max(1, numFailedTests) };
};

const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Tests of a Playwright JSON report. A flaky test is a failed one: nothing is tried twice. */
export const countPlaywright = (report: unknown): Counts => {
  const { stats, errors } = playwrightSchema.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
};
