import { messagesFor } from '../app/i18n.ts';
import { sheetsCatalogue } from './sheets-catalogue.ts';

export const useSheetsMessages = messagesFor('sheets', sheetsCatalogue);
