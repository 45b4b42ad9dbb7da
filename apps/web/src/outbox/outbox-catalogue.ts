import { outboxEnglish } from './outbox-en.ts';
import { outboxChinese } from './outbox-zh-cn.ts';

export const outboxCatalogue = { 'zh-CN': outboxChinese, en: outboxEnglish } as const;
