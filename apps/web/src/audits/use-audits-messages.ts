import { messagesFor } from '../app/i18n.ts';
import { auditsCatalogue } from './audits-catalogue.ts';

export const useAuditsMessages = messagesFor('audits', auditsCatalogue);
