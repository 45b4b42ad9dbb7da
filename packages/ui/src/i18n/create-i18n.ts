import { LOCALES, type Catalogue, type Locale, type Messages } from './catalogue.ts';

/** Values of the variables of a message; `count` also chooses its plural form. */
export type Values = { readonly [name: string]: unknown };

/** The words of a page by namespace, and the language they are read in now. */
export type I18n = {
  readonly locale: () => Locale;
  /**
   * Speaks another language, at once where its words are here; else as soon as they have come, unless another was chosen
   * meanwhile. Rejects where they cannot be fetched: then nothing changes.
   */
  readonly changeLanguage: (locale: Locale) => Promise<void>;
  /** Fetches what `fetchWords` has in a language, once. Rejects where that cannot be had, and may be tried again. */
  readonly bring: (locale: Locale) => Promise<void>;
  /** Told after the language changed; the answer ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (namespace: string, catalogue: Catalogue) => void;
  /** The message in the current language; in English where that has none, the key itself where nobody has one. */
  readonly read: (namespace: string, key: string, values?: Values) => string;
};

/** `{{name}}`, with or without spaces inside. */
const VARIABLE = /\{\{\s*(\w+)\s*\}\}/g;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Words of one language by namespace. */
export type Words = { readonly [namespace: string]: Messages };

/**
 * Catalogues by namespace in one language. They are modules with both languages, or, where a phone is not to fetch what it
 * does not show, words of one language that `fetchWords` brings. Keys are flat, so a dot or a colon in a key is only a letter;
 * plural forms are the categories of CLDR (`_one`, `_other`).
 */
export const createI18n = (
  catalogues: { readonly [namespace: string]: Catalogue },
  locale: Locale,
  fetchWords?: (locale: Locale) => Promise<Words>,
): I18n => {
  const known = new Map<string, { readonly [L in Locale]?: Messages }>(Object.entries(catalogues));
  const listeners = new Set<() => void>();
  const plurals = new Map(LOCALES.map(each => [each, new Intl.PluralRules(each)]));
  const here = new Set<Locale>(fetchWords === undefined ? LOCALES : []);
  const coming = new Map<Locale, Promise<void>>();
  let current = locale;
  let wanted = locale;
  const fetchNow = async (language: Locale) => {
    try {
      for (const [namespace, messages] of Object.entries((await fetchWords?.(language)) ?? {}))
        known.set(namespace, { ...known.get(namespace), [language]: messages });
      here.add(language);
    } finally {
      coming.delete(language);
    }
  };
  const bring = (language: Locale): Promise<void> => {
    if (here.has(language)) return Promise.resolve();
    const fetched = coming.get(language) ?? fetchNow(language);
    coming.set(language, fetched);
    return fetched;
  };
  const find = (namespace: string, key: string, { count }: Values): string | undefined => {
    for (const language of [current, 'en'] as const) {
      const messages = known.get(namespace)?.[language];
      const form = typeof count === 'number' ? plurals.get(language)?.select(count) : undefined;
      const text = (form === undefined ? undefined : messages?.[`${key}_${form}`]) ?? messages?.[key];
      if (text !== undefined) return text;
    }
    return undefined;
  };
  return {
    locale: () => current,
    changeLanguage: async next => {
      wanted = next;
      if (!here.has(next)) await bring(next);
      if (next !== wanted || next === current) return;
      current = next;
      for (const listener of listeners) listener();
    },
    bring,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (namespace, catalogue) => {
      known.set(namespace, catalogue);
    },
    read: (namespace, key, values = {}) =>
      (find(namespace, key, values) ?? key).replace(VARIABLE, (_, name: string) => textOf(values[name])),
  };
};

/** Adds the catalogue of a part that is loaded later (a lazy route). Adding it twice changes nothing. */
export const addCatalogue = (i18n: I18n, namespace: string, catalogue: Catalogue): void => {
  i18n.add(namespace, catalogue);
};
