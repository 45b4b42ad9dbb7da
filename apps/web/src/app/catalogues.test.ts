import { catalogueProblems, type Catalogue } from '@truthline/ui';
import { expect, test } from 'vitest';
import { words as english } from '../words/words-en.ts';
import { words as chinese } from '../words/words-zh-cn.ts';

/** Every `…-catalogue.ts` of the app: a new one is found, not listed. */
const modules = import.meta.glob<Readonly<Record<string, Catalogue>>>('../**/*-catalogue.ts', {
  eager: true,
});
const catalogues = Object.values(modules).flatMap(module => Object.entries(module));

test('every room of the app has its words', () => {
  expect(catalogues.length).toBeGreaterThan(20);
  expect(catalogues.map(([name]) => name).filter(name => !name.endsWith('Catalogue'))).toEqual([]);
});

test.each(catalogues)('%s says the same things in both languages', (_name, catalogue) => {
  expect(catalogueProblems(catalogue)).toEqual([]);
});

test('what is fetched in one language is fetched in the other', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  for (const [namespace, en] of Object.entries(english))
    expect(catalogueProblems({ en, 'zh-CN': chinese[namespace] ?? {} })).toEqual([]);
});
