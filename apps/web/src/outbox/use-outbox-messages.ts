import { messagesFor } from '../app/i18n.ts';
import { outboxCatalogue } from './outbox-catalogue.ts';

export const useOutboxMessages = messagesFor('outbox', outboxCatalogue);
