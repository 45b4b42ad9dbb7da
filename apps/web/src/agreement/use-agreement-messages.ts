import { messagesFor } from '../app/i18n.ts';
import { agreementCatalogue } from './agreement-catalogue.ts';

export const useAgreementMessages = messagesFor('agreement', agreementCatalogue);
