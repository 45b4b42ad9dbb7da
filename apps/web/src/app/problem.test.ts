import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { failureOf, mayPass } from './problem.ts';

/** A call's error as the client makes it of the server's answer. */
const answered = (code: string) =>
  TRPCClientError.from({
    error: { code: -32603, message: code, data: { problem: { code, values: {}, place: [] } } },
  });

test.each([
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
  const lost = TRPCClientError.from(new TypeError('Failed to fetch'));
  expect(failureOf(lost)).toBe('unreachable');
  expect(mayPass(lost)).toBe(true);
});
