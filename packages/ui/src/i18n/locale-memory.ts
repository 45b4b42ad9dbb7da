import { LOCALES, type Locale } from './catalogue.ts';

/** Where the browser remembers the language; the start script of the page reads the same key before anything is drawn. */
export const LOCALE_KEY = 'truthline.locale';

const isLocale = (text: string | null): text is Locale => LOCALES.some(locale => locale === text);

/** The remembered language, else the browser's, else Chinese: most readers are. */
export const rememberedLocale = (
  storage: Pick<Storage, 'getItem'>,
  browserLanguages: readonly string[],
): Locale => {
  const remembered = storage.getItem(LOCALE_KEY);
  if (isLocale(remembered)) return remembered;
  for (const language of browserLanguages) {
    if (/^zh\b/i.test(language)) return 'zh-CN';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'zh-CN';
};

export const rememberLocale = (storage: Pick<Storage, 'setItem'>, locale: Locale): void =>
  storage.setItem(LOCALE_KEY, locale);
