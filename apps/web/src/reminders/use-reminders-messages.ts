import { messagesOf } from '@truthline/ui';
import type { remindersEnglish } from './reminders-en.ts';

export const useRemindersMessages = messagesOf<typeof remindersEnglish>('reminders');
