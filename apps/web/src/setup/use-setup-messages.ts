import { messagesFor } from '../app/i18n.ts';
import { setupCatalogue } from './setup-catalogue.ts';

export const useSetupMessages = messagesFor('setup', setupCatalogue);
