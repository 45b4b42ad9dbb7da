import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './counts.ts';

test('vitest: passed and failed; a file that does not load is a failure', () => {
  expect(countVitest({ numPassedTests: 7, numFailedTests: 0, success: true })).toEqual({
    passed: 7,
    failed: 0,
  });
  expect(countVitest({ numPassedTests: 7, numFailedTests: 0, success: false })).toEqual({
    passed: 7,
    failed: 1,
  });
  expect(countVitest({ numPassedTests: 7, numFailedTests: 2, success: false })).toEqual({
    passed: 7,
    failed: 2,
  });
});

test('playwright: unexpected, flaky and errors outside any test all fail', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{ message: 'x' }] };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3 });
});
