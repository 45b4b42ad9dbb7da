import { messagesFor } from '../../app/i18n.ts';
import { fairnessCatalogue } from './fairness-catalogue.ts';

export const useFairnessMessages = messagesFor('network-fairness', fairnessCatalogue);
