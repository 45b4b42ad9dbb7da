import { messagesFor } from '../app/i18n.ts';
import { checklistsCatalogue } from './checklists-catalogue.ts';

export const useChecklistsMessages = messagesFor('checklists', checklistsCatalogue);
