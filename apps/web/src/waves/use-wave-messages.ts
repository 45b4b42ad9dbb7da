import { messagesFor } from '../app/i18n.ts';
import { waveCatalogue } from './wave-catalogue.ts';

export const useWaveMessages = messagesFor('wave', waveCatalogue);
