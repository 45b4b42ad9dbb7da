import type { ChecklistTexts } from './checklist-texts.ts';
import { englishChecklists } from './checklists-en.ts';
import { chineseChecklists } from './checklists-zh-cn.ts';

/** What is said about checklists, by the language of the reader. */
export const checklistTexts: { readonly zh: ChecklistTexts; readonly en: ChecklistTexts } = {
  zh: chineseChecklists,
  en: englishChecklists,
};
