import { englishResults } from './en.ts';
import type { ResultTexts } from './result-texts.ts';
import { chineseResults } from './zh-cn.ts';

/** What is said about results, by the locale of the reader. */
export const resultCatalogue: { readonly 'zh-CN': ResultTexts; readonly en: ResultTexts } = {
  'zh-CN': chineseResults,
  en: englishResults,
};
