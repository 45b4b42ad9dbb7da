import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Catalogue, Locale } from './catalogue.ts';

export type { I18n };

/**
 * One i18next instance over catalogues by namespace. Synchronous: the catalogues are modules, nothing is fetched.
 * Keys are flat, so a dot or a colon in a key is only a letter.
 */
export const createI18n = (catalogues: { readonly [namespace: string]: Catalogue }, locale: Locale): I18n => {
  const namespaces = Object.entries(catalogues);
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    supportedLngs: ['zh-CN', 'en'],
    ns: namespaces.map(([namespace]) => namespace),
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    resources: {
      'zh-CN': Object.fromEntries(
        namespaces.map(([namespace, catalogue]) => [namespace, catalogue['zh-CN']]),
      ),
      en: Object.fromEntries(namespaces.map(([namespace, catalogue]) => [namespace, catalogue.en])),
    },
  });
  return instance;
};

/** Adds the catalogue of a part that is loaded later (a lazy route). Adding it twice changes nothing. */
export const addCatalogue = (i18n: I18n, namespace: string, catalogue: Catalogue): void => {
  i18n.addResourceBundle('zh-CN', namespace, catalogue['zh-CN'], true, true);
  i18n.addResourceBundle('en', namespace, catalogue.en, true, true);
};
