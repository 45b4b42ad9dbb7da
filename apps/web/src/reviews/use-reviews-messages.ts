import { messagesFor } from '../app/i18n.ts';
import { reviewsCatalogue } from './reviews-catalogue.ts';

export const useReviewsMessages = messagesFor('reviews', reviewsCatalogue);
