import { messagesFor } from '../../app/i18n.ts';
import { trendCatalogue } from './trend-catalogue.ts';

export const useTrendMessages = messagesFor('network-trend', trendCatalogue);
