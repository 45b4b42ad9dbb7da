import {
  addCatalogue,
  createI18n,
  fetchLater,
  LOCALES,
  messagesOf,
  rememberedLocale,
  type Catalogue,
  type Messages,
  type ReadMessage,
} from '@truthline/ui';

/** What the frame and an audit say comes in the language that is shown; the other one with the rest, for a switch in a car park. */
const WORDS = {
  'zh-CN': () => import('../words/words-zh-cn.ts'),
  en: () => import('../words/words-en.ts'),
} as const;

/** The words of the page. Catalogues of lazy parts join it when their part is loaded. */
export const i18n = createI18n(
  {},
  rememberedLocale(window.localStorage, navigator.languages),
  async locale => (await WORDS[locale]()).words,
);

for (const locale of LOCALES) fetchLater(() => i18n.bring(locale));

/** Joins a part's catalogue to the page and gives its typed hook. */
export const messagesFor = <En extends Messages>(
  namespace: string,
  catalogue: { readonly en: En } & Catalogue,
): (() => ReadMessage<En>) => {
  addCatalogue(i18n, namespace, catalogue);
  return messagesOf(namespace, catalogue.en);
};
