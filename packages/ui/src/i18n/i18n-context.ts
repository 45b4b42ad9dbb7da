import { createContext, use, useSyncExternalStore } from 'react';
import type { Locale } from './catalogue.ts';
import type { I18n } from './create-i18n.ts';

export const I18nContext = createContext<I18n | null>(null);

export const useI18n = (): I18n => {
  const i18n = use(I18nContext);
  if (i18n === null) throw new Error('no words here: the page stands outside of TruthlineProvider');
  return i18n;
};

/** The language of the screen now. */
export const useLocale = (): Locale => {
  const { subscribe, locale } = useI18n();
  return useSyncExternalStore(subscribe, locale);
};
