import { messagesFor } from '../app/i18n.ts';
import { overlaysCatalogue } from './overlays-catalogue.ts';

export const useOverlaysMessages = messagesFor('overlays', overlaysCatalogue);
