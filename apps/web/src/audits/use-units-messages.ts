import { messagesFor } from '../app/i18n.ts';
import { unitsCatalogue } from './units-catalogue.ts';

export const useUnitsMessages = messagesFor('units', unitsCatalogue);
