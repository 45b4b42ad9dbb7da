import { messagesOf } from '@truthline/ui';
import type { unitsEnglish } from './units-en.ts';

export const useUnitsMessages = messagesOf<typeof unitsEnglish>('units');
