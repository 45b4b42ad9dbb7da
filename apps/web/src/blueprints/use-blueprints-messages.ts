import { messagesFor } from '../app/i18n.ts';
import { blueprintsCatalogue } from './blueprints-catalogue.ts';

export const useBlueprintsMessages = messagesFor('blueprints', blueprintsCatalogue);
