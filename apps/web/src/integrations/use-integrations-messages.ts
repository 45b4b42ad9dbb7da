import { messagesFor } from '../app/i18n.ts';
import { integrationsCatalogue } from './integrations-catalogue.ts';

export const useIntegrationsMessages = messagesFor('integrations', integrationsCatalogue);
