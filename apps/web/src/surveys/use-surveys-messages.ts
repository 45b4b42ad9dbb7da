import { messagesFor } from '../app/i18n.ts';
import { surveysCatalogue } from './surveys-catalogue.ts';

export const useSurveysMessages = messagesFor('surveys', surveysCatalogue);
