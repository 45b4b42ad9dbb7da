import {
  addCatalogue,
  createI18n,
  messagesOf,
  rememberedLocale,
  uiCatalogue,
  type Catalogue,
  type Messages,
  type ReadMessage,
} from '@truthline/ui';

/** The words of the page. Catalogues of lazy parts join it when their part is loaded. */
export const i18n = createI18n(
  { ui: uiCatalogue },
  rememberedLocale(window.localStorage, navigator.languages),
);

/** Joins a part's catalogue to the page and gives its typed hook. */
export const messagesFor = <En extends Messages>(
  namespace: string,
  catalogue: { readonly en: En } & Catalogue,
): (() => ReadMessage<En>) => {
  addCatalogue(i18n, namespace, catalogue);
  return messagesOf(namespace, catalogue.en);
};
