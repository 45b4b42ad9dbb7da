import { z } from 'zod';

/** `skipped` are tests that cannot run on this machine; each says why where it stands. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const addCounts = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** The end of a run. Its last line is read by machines and always the same two numbers; what could not run stands above it. */
export const summaryOf = ({ passed, failed, skipped }: Counts): string =>
  [...(skipped === 0 ? [] : [`${skipped} skipped`]), `${passed} passed, ${failed} failed`].join('\n');

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
});

const failedFilesSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
});

const firstLine = (message: string | undefined): string => message?.split('\n', 1)[0]?.trim() ?? '';

/** One line for each failed test of a vitest JSON report, and for each file that could not be loaded: file, name, first line of what was wrong. */
export const namesOfFailed = (report: unknown): readonly string[] =>
  failedFilesSchema.parse(report).testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter(test => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${name}: ${firstLine(message)}`] : [];
    return failed.map(test => `${name} › ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
  });

/** Tests of a vitest JSON report. A file that could not even be loaded counts as one failure. */
export const countVitest = (report: unknown): Counts => {
  const read = vitestSchema.parse(report);
  return {
    passed: read.numPassedTests,
    failed: read.success ? read.numFailedTests : Math.max(1, read.numFailedTests),
    skipped: read.numPendingTests + read.numTodoTests,
  };
};

const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** Tests of a Playwright JSON report. A flaky test is a failed one: nothing is tried twice. */
export const countPlaywright = (report: unknown): Counts => {
  const { stats, errors } = playwrightSchema.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
};
