import { messagesFor } from '../app/i18n.ts';
import { wavesCatalogue } from './waves-catalogue.ts';

export const useWavesMessages = messagesFor('waves', wavesCatalogue);
