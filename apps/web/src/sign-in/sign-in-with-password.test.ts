import { expect, test } from 'vitest';
import { signInWithPassword } from './sign-in-with-password.ts';

const answering = (status: number) => async () => new Response('{}', { status });

test.each([
  [200, 'signedIn'],
  [401, 'credentials'],
  [400, 'credentials'],
  [429, 'tooMany'],
  [503, 'noAnswer'],
] as const)('an answer of %i means %s', async (status, outcome) => {
  expect(await signInWithPassword('a@b.example', 'secret', answering(status))).toBe(outcome);
});

test('a connection that fails is told apart from a wrong password', async () => {
  const failing = async () => {
    throw new TypeError('fetch failed');
  };
  expect(await signInWithPassword('a@b.example', 'secret', failing)).toBe('noAnswer');
});
