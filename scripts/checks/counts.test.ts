import { expect, test } from 'vitest';
import { countPlaywright, countVitest, namesOfFailed, summaryOf } from './counts.ts';

const none = { numPendingTests: 0, numTodoTests: 0 };

test('vitest: passed and failed; a file that does not load is a failure', () => {
  expect(countVitest({ numPassedTests: 7, numFailedTests: 0, ...none, success: true })).toEqual({
    passed: 7,
    failed: 0,
    skipped: 0,
  });
  expect(countVitest({ numPassedTests: 7, numFailedTests: 0, ...none, success: false })).toEqual({
    passed: 7,
    failed: 1,
    skipped: 0,
  });
  expect(countVitest({ numPassedTests: 7, numFailedTests: 2, ...none, success: false })).toEqual({
    passed: 7,
    failed: 2,
    skipped: 0,
  });
});

test('playwright: unexpected, flaky and errors outside any test all fail', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 4 }, errors: [{ message: 'x' }] };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 4 });
});

test('the last line is the two numbers and nothing else, whether tests were skipped or not', () => {
  expect(summaryOf({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(summaryOf({ passed: 12, failed: 3, skipped: 2 }).split('\n')).toEqual([
    '2 skipped',
    '12 passed, 3 failed',
  ]);
});

test('what failed is named: the test with its file, or the file that did not load', () => {
  const testResults = [
    {
      name: 'a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'adds', status: 'passed' },
        { fullName: 'divides', status: 'failed', failureMessages: ['Error: by zero\n    at a.ts:1'] },
      ],
    },
    { name: 'b.test.ts', status: 'failed', message: 'Cannot find c.ts\n', assertionResults: [] },
    { name: 'd.test.ts', status: 'passed', message: '', assertionResults: [] },
  ];
  expect(namesOfFailed({ testResults })).toEqual([
    'a.test.ts › divides: Error: by zero',
    'b.test.ts: Cannot find c.ts',
  ]);
});
