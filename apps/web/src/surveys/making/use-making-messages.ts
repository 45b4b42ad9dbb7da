import { messagesFor } from '../../app/i18n.ts';
import { makingCatalogue } from './making-catalogue.ts';

export const useMakingMessages = messagesFor('surveyMaking', makingCatalogue);
