import { catalogueProblems } from '@truthline/ui';
import { expect, test } from 'vitest';
import { editorCatalogue } from './editor-catalogue.ts';

test('both languages say everything, with the same variables', () => {
  expect(catalogueProblems(editorCatalogue)).toEqual([]);
});

test('no Chinese text is left in English', () => {
  const untranslated = Object.entries(editorCatalogue['zh-CN']).filter(
    ([, text]) => !/[\u4e00-\u9fff，]/.test(text.replaceAll(/\{\{\w+\}\}/g, '')),
  );
  expect(untranslated.map(([key]) => key)).toEqual([]);
});
