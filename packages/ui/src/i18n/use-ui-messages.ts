import type { uiEnglish } from './ui-en.ts';
import { messagesOf } from './use-messages.ts';

export const useUiMessages = messagesOf<typeof uiEnglish>('ui');
