import { uiEnglish } from './ui-en.ts';
import { uiChinese } from './ui-zh-cn.ts';

/** Everything the primitives and charts say themselves. */
export const uiCatalogue = { 'zh-CN': uiChinese, en: uiEnglish } as const;
