import { expect, test } from 'vitest';
import { uiCatalogue } from './ui-catalogue.ts';
import { catalogueProblems } from './use-messages.ts';

test('both languages say the same things with the same variables', () => {
  expect(catalogueProblems(uiCatalogue)).toEqual([]);
});

test('a missing text, a differing variable and a lonely plural are named', () => {
  expect(
    catalogueProblems({
      en: { hello: 'Hello {{name}}', bye: 'Bye', items_one: '{{count}} item' },
      'zh-CN': { hello: '你好', extra: '多余,的' },
    }),
  ).toEqual([
    'hello: variables differ',
    'bye: no Chinese text',
    'items_one: no _other form',
    'extra: half-width punctuation',
    'extra: no English text',
  ]);
});
