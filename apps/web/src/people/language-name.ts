import type { Locale } from '@truthline/ui';

/** A language by its own name, as someone who reads it looks for it. */
export const languageName = (locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale === 'zh-CN' ? 'zh-Hans' : locale) ?? locale;
