import type { Language, LocalText } from './local-text.ts';

/** What a reader of one language sees: that language, or the other where it is not written. */
export const readText = (text: LocalText, language: Language): string =>
  text[language] === '' ? text[language === 'zh' ? 'en' : 'zh'] : text[language];

/** True where neither language is written. */
export const isBlank = (text: LocalText): boolean => text.zh.trim() === '' && text.en.trim() === '';
