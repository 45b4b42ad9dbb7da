import { messagesFor } from '../../app/i18n.ts';
import { overviewCatalogue } from './overview-catalogue.ts';

export const useOverviewMessages = messagesFor('networkOverview', overviewCatalogue);
