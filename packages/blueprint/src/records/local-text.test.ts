import { expect, test } from 'vitest';
import { TEXT_LIMIT, localTextSchema } from './local-text.ts';

test.each([
  ['ordinary text in both languages', '问候', 'Greeting', true],
  ['an emoji, which is a whole pair', '👍', '👍', true],
  ['a NUL', 'a\u0000b', '', false],
  ['half of a surrogate pair', '', 'a\uD83D', false],
  ['one character too many', 'x'.repeat(TEXT_LIMIT + 1), '', false],
])('%s', (_, zh, en, accepted) => {
  expect(localTextSchema.safeParse({ zh, en }).success).toBe(accepted);
});
