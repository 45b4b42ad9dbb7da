import { messagesFor } from '../app/i18n.ts';
import { deskCatalogue } from './desk-catalogue.ts';

export const useDeskMessages = messagesFor('desk', deskCatalogue);
