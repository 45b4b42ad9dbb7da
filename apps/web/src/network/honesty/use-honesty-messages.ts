import { messagesFor } from '../../app/i18n.ts';
import { honestyCatalogue } from './honesty-catalogue.ts';

export const useHonestyMessages = messagesFor('network-honesty', honestyCatalogue);
