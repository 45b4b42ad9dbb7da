import { messagesFor } from '../app/i18n.ts';
import { versionsCatalogue } from './versions-catalogue.ts';

export const useVersionsMessages = messagesFor('versions', versionsCatalogue);
