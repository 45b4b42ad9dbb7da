import { messagesFor } from '../app/i18n.ts';
import { startCatalogue } from './start-catalogue.ts';

export const useStartMessages = messagesFor('start', startCatalogue);
