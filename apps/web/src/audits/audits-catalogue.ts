import { auditsEnglish } from './audits-en.ts';
import { auditsChinese } from './audits-zh-cn.ts';

export const auditsCatalogue = { 'zh-CN': auditsChinese, en: auditsEnglish } as const;
