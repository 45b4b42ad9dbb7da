import { messagesFor } from '../app/i18n.ts';
import { remindersCatalogue } from './reminders-catalogue.ts';

export const useRemindersMessages = messagesFor('reminders', remindersCatalogue);
