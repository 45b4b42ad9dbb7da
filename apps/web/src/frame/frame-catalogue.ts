import { frameEnglish } from './frame-en.ts';
import { frameChinese } from './frame-zh-cn.ts';

/** Words every screen shares: navigation, roles, kinds, problems of a call. */
export const frameCatalogue = { 'zh-CN': frameChinese, en: frameEnglish } as const;
