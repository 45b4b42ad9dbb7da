import { messagesFor } from '../app/i18n.ts';
import { galleryCatalogue } from './gallery-catalogue.ts';

export const useGalleryMessages = messagesFor('gallery', galleryCatalogue);
