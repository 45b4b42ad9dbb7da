import { chineseRules } from './zh-cn.ts';
import { englishRules } from './en.ts';
import type { RuleCatalogue } from './rule-texts.ts';

/** Every sentence of the lint by the locale of the reader. A finding's `messageKey` is a path in it. */
export const lintCatalogue: { readonly 'zh-CN': RuleCatalogue; readonly en: RuleCatalogue } = {
  'zh-CN': chineseRules,
  en: englishRules,
};
