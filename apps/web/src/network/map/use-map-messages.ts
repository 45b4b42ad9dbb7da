import { messagesFor } from '../../app/i18n.ts';
import { mapCatalogue } from './map-catalogue.ts';

export const useMapMessages = messagesFor('map', mapCatalogue);
