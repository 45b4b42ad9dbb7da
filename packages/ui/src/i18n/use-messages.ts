import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue, Locale, MessageKey, MessageValues, Messages, ReadMessage } from './catalogue.ts';

/**
 * A hook for one namespace. Keys and their variables are checked by the compiler against the English texts:
 * `const useMessages = messagesOf('editor', editorCatalogue.en)`, then `const say = useMessages(); say('card.add')`.
 */
export const messagesOf =
  <M extends Messages>(namespace: string, _english: M): (() => ReadMessage<M>) =>
  () => {
    const { t, i18n } = useTranslation(namespace);
    const language = i18n.language;
    // A new function per language, so memoised children redraw when it changes.
    return useCallback(
      <Key extends MessageKey<M>>(key: Key, ...values: MessageValues<M, Key>): string => {
        // Widened: our own types have checked key and values; i18next's would try to parse the key as a text.
        const name: string = key;
        const options: Record<string, unknown> = { ...values[0], lng: language, ns: namespace };
        return t(name, options);
      },
      [t, language],
    );
  };

/** The language of the screen now. */
export const useLocale = (): Locale => (useTranslation().i18n.language === 'zh-CN' ? 'zh-CN' : 'en');

/** What is wrong between the two languages of a catalogue; empty where nothing is. For tests. */
export const catalogueProblems = (catalogue: Catalogue): readonly string[] => {
  const zh = new Map(Object.entries(catalogue['zh-CN']));
  const en = new Map(Object.entries(catalogue.en));
  const variables = (text: string) =>
    [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(match => match[1] ?? ''))]
      .sort((one, other) => (one < other ? -1 : 1))
      .join(',');
  const problems: string[] = [];
  for (const [key, text] of en) {
    if (key.endsWith('_one')) {
      if (!en.has(key.replace(/_one$/, '_other'))) problems.push(`${key}: no _other form`);
      continue;
    }
    const other = zh.get(key);
    if (other === undefined) problems.push(`${key}: no Chinese text`);
    else if (variables(text) !== variables(other)) problems.push(`${key}: variables differ`);
    if (text.trim() === '' || other?.trim() === '') problems.push(`${key}: empty`);
  }
  for (const [key, text] of zh) {
    if (/[\u4e00-\u9fff][,:;?!(]|[,:;?!)][\u4e00-\u9fff]/.test(text))
      problems.push(`${key}: half-width punctuation`);
  }
  for (const key of zh.keys()) if (!en.has(key)) problems.push(`${key}: no English text`);
  return problems;
};
