import { messagesFor } from '../app/i18n.ts';
import { signInCatalogue } from './sign-in-catalogue.ts';

export const useSignInMessages = messagesFor('signIn', signInCatalogue);
