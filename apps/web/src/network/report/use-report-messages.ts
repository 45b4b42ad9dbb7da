import { messagesFor } from '../../app/i18n.ts';
import { reportCatalogue } from './report-catalogue.ts';

export const useReportMessages = messagesFor('network-report', reportCatalogue);
