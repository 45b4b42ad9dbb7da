import type { PasteProblemTexts } from './problem-texts.ts';
import { englishPasteProblems } from './problems-en.ts';
import { chinesePasteProblems } from './problems-zh-cn.ts';

/** Problems of pasting, by the locale of the reader. */
export const pasteProblemCatalogue: {
  readonly 'zh-CN': PasteProblemTexts;
  readonly en: PasteProblemTexts;
} = { 'zh-CN': chinesePasteProblems, en: englishPasteProblems };
