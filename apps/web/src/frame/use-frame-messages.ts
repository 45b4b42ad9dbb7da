import { messagesOf } from '@truthline/ui';
import type { frameEnglish } from './frame-en.ts';

export const useFrameMessages = messagesOf<typeof frameEnglish>('frame');
