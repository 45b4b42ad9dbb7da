import { messagesFor } from '../app/i18n.ts';
import { exportCatalogue } from './export-catalogue.ts';

export const useExportMessages = messagesFor('export', exportCatalogue);
