import { catalogueProblems, type Catalogue } from '@truthline/ui';
import { expect, test } from 'vitest';

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
