import { expect, test } from 'vitest';
import { rememberedLocale } from './locale-memory.ts';

const storing = (value: string | null) => ({ getItem: () => value });

test.each([
  ['what was chosen wins', 'en', ['zh-CN'], 'en'],
  ['an unknown value is ignored', 'fr', ['en-GB'], 'en'],
  ['the browser is asked next', null, ['de', 'zh-TW', 'en'], 'zh-CN'],
  ['Chinese where nothing is known', null, ['de'], 'zh-CN'],
] as const)('%s', (_name, stored, languages, expected) => {
  expect(rememberedLocale(storing(stored), languages)).toBe(expected);
});
