import { expect, test } from 'vitest';
import { shouldLoadAnew } from './new-parts.ts';

test('a missing part loads the page anew once, not over and over where a weak signal loses it, and never without one', () => {
  const kept = new Map<string, string>();
  const session = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(shouldLoadAnew(false, session, 1000)).toBe(false);
  expect(shouldLoadAnew(true, session, 1000)).toBe(true);
  expect(shouldLoadAnew(true, session, 30_000)).toBe(false);
  expect(shouldLoadAnew(true, session, 62_000)).toBe(true);
});
