import { remindersEnglish } from './reminders-en.ts';
import { remindersChinese } from './reminders-zh-cn.ts';

export const remindersCatalogue = { 'zh-CN': remindersChinese, en: remindersEnglish } as const;
