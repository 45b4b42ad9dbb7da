import { messagesOf } from '@truthline/ui';
import type { outboxEnglish } from './outbox-en.ts';

export const useOutboxMessages = messagesOf<typeof outboxEnglish>('outbox');
