import { createContext, useContext } from 'react';
import { customerCatalogue, type CustomerKey } from './customer-catalogue.ts';

export type CustomerLocale = keyof typeof customerCatalogue;

/** The language of the browser, where it is one of ours; the other customers read English. */
export const localeOf = (languages: readonly string[]): CustomerLocale =>
  languages[0]?.toLowerCase().startsWith('zh') === true ? 'zh-CN' : 'en';

export const LocaleContext = createContext<CustomerLocale>('zh-CN');

/** Words and content in the customer's language, without the catalogues of the app. */
export const useCustomerWords = () => {
  const locale = useContext(LocaleContext);
  const language = locale === 'en' ? 'en' : 'zh';
  return {
    language,
    say: (key: CustomerKey, dealer = ''): string =>
      customerCatalogue[locale][key].replace('{{dealer}}', dealer),
    read: (text: { readonly zh: string; readonly en: string }): string =>
      text[language] === '' ? text[language === 'zh' ? 'en' : 'zh'] : text[language],
  } as const;
};
