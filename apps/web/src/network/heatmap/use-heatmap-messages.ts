import { messagesFor } from '../../app/i18n.ts';
import { heatmapCatalogue } from './heatmap-catalogue.ts';

export const useHeatmapMessages = messagesFor('heatmap', heatmapCatalogue);
