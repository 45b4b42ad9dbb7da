import { expect, test } from 'vitest';
import { isStorable } from './storable.ts';

test.each([
  ['plain', true],
  ['服务蓝图 😀', true],
  ['a typed \\u0000 and \\ud800', true],
  ['\\', true],
  ['nul \u0000', false],
  ['half a pair \ud83d', false],
  ['after a backslash \\\u0000', false],
])('%j can be stored: %s', (text, storable) => {
  expect(isStorable({ fields: { text } })).toBe(storable);
});
