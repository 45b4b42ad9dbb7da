import { messagesFor } from '../../app/i18n.ts';
import { ownCatalogue } from './own-catalogue.ts';

export const useOwnMessages = messagesFor('networkOwn', ownCatalogue);
