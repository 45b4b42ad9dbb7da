import { messagesOf } from '@truthline/ui';
import type { auditsEnglish } from './audits-en.ts';

export const useAuditsMessages = messagesOf<typeof auditsEnglish>('audits');
