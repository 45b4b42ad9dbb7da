import { messagesFor } from '../app/i18n.ts';
import { togetherCatalogue } from './together-catalogue.ts';

export const useTogetherMessages = messagesFor('together', togetherCatalogue);
