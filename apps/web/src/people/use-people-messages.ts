import { messagesFor } from '../app/i18n.ts';
import { peopleCatalogue } from './people-catalogue.ts';

export const usePeopleMessages = messagesFor('people', peopleCatalogue);
