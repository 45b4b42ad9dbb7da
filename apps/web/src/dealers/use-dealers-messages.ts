import { messagesFor } from '../app/i18n.ts';
import { dealersCatalogue } from './dealers-catalogue.ts';

export const useDealersMessages = messagesFor('dealers', dealersCatalogue);
