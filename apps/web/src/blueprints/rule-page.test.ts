import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRulePage } from './rule-page.ts';

const folder = join(import.meta.dirname, '../../../../docs/lint');
const pages = readdirSync(folder).filter(name => /^L\d\d\.md$/.test(name));

test('there are pages to read', () => {
  expect(pages).toHaveLength(32);
});

test.each(pages)('%s says what, why and how in each language, and no other', name => {
  const page = readFileSync(join(folder, name), 'utf8');
  for (const [locale, chinese] of [
    ['en', false],
    ['zh-CN', true],
  ] as const)
    for (const text of Object.values(readRulePage(page, locale))) {
      expect(text.length).toBeGreaterThan(4);
      expect(/\p{Script=Han}/u.test(text)).toBe(chinese);
    }
});
