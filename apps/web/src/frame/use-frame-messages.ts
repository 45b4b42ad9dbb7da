import { messagesFor } from '../app/i18n.ts';
import { frameCatalogue } from './frame-catalogue.ts';

export const useFrameMessages = messagesFor('frame', frameCatalogue);
