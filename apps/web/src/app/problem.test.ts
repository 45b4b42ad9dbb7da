import type { ProblemCode } from '@truthline/api';
import { expect, test } from 'vitest';
import { CallFailed } from './call-failed.ts';
import { failureOf, mayPass } from './problem.ts';

/** A call's error as the client makes it of the server's answer. */
const answered = (code: ProblemCode) =>
  new CallFailed({ code, messageKey: `problem.${code}`, values: {}, place: [] });

test.each<[ProblemCode, string]>([
  ['unexpected', 'later'],
  ['tooManyRequests', 'later'],
  ['tryAgain', 'later'],
  ['storageFull', 'later'],
  ['notSignedIn', 'refused'],
  ['notAllowed', 'refused'],
  ['answersDoNotFit', 'refused'],
])('%s: %s', (code, failure) => {
  expect(failureOf(answered(code))).toBe(failure);
  expect(mayPass(answered(code))).toBe(failure === 'later');
});

test('a call that got no answer may be made again', () => {
  const lost = new CallFailed(null, new TypeError('Failed to fetch'));
  expect(failureOf(lost)).toBe('unreachable');
  expect(mayPass(lost)).toBe(true);
});
