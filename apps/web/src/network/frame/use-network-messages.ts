import { messagesFor } from '../../app/i18n.ts';
import { networkCatalogue } from './network-catalogue.ts';

export const useNetworkMessages = messagesFor('network', networkCatalogue);
