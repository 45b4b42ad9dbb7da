import { unitsEnglish } from './units-en.ts';
import { unitsChinese } from './units-zh-cn.ts';

/** Units of measure, also where no audit is on the screen. */
export const unitsCatalogue = { 'zh-CN': unitsChinese, en: unitsEnglish } as const;
