import type { DifferenceTexts } from './difference-texts.ts';
import { englishDifferences } from './en.ts';
import { chineseDifferences } from './zh-cn.ts';

/** What is said about differences, by the locale of the reader. */
export const differenceCatalogue: { readonly 'zh-CN': DifferenceTexts; readonly en: DifferenceTexts } = {
  'zh-CN': chineseDifferences,
  en: englishDifferences,
};
