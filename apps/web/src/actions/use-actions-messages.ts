import { messagesFor } from '../app/i18n.ts';
import { actionsCatalogue } from './actions-catalogue.ts';

export const useActionsMessages = messagesFor('actions', actionsCatalogue);
