import { checklistsEn } from './checklists-en.ts';
import { checklistsZh } from './checklists-zh.ts';

export const checklistsCatalogue = { en: checklistsEn, 'zh-CN': checklistsZh };
