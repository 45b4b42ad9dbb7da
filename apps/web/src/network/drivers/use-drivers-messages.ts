import { messagesFor } from '../../app/i18n.ts';
import { driversCatalogue } from './drivers-catalogue.ts';

export const useDriversMessages = messagesFor('network-drivers', driversCatalogue);
