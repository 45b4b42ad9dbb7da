import { expect, test } from 'vitest';
import { shouldLoadAnew } from './new-parts.ts';

test('a missing part loads the page anew once, not over and over where a weak signal loses it, and never where nobody answers', async () => {
  const kept = new Map<string, string>();
  const session = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const answers = () => Promise.resolve(true);
  const nobody = () => Promise.resolve(false);
  expect(await shouldLoadAnew(nobody, session, 1000)).toBe(false);
  expect(await shouldLoadAnew(answers, session, 1000)).toBe(true);
  expect(await shouldLoadAnew(answers, session, 30_000)).toBe(false);
  expect(await shouldLoadAnew(answers, session, 62_000)).toBe(true);
});
