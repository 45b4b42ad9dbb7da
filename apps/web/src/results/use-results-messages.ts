import { messagesFor } from '../app/i18n.ts';
import { resultsCatalogue } from './results-catalogue.ts';

export const useResultsMessages = messagesFor('results', resultsCatalogue);
