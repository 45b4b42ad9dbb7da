import { messagesFor } from '../../app/i18n.ts';
import { burdenCatalogue } from './burden-catalogue.ts';

export const useBurdenMessages = messagesFor('network-burden', burdenCatalogue);
