import { messagesFor } from '../app/i18n.ts';
import { calibrationsCatalogue } from './calibrations-catalogue.ts';

export const useCalibrationsMessages = messagesFor('calibrations', calibrationsCatalogue);
