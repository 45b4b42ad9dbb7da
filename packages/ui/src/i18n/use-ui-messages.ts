import { uiCatalogue } from './ui-catalogue.ts';
import { messagesOf } from './use-messages.ts';

export const useUiMessages = messagesOf('ui', uiCatalogue.en);
