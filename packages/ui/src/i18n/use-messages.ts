import { useCallback } from 'react';
import type { Catalogue, MessageKey, MessageValues, Messages, ReadMessage } from './catalogue.ts';
import type { Values } from './create-i18n.ts';
import { useI18n, useLocale } from './i18n-context.ts';

/**
 * A hook for one namespace. Keys and their variables are checked by the compiler against the English texts:
 * `const useMessages = messagesOf('editor', editorCatalogue.en)`, then `const say = useMessages(); say('card.add')`. The texts
 * themselves are not needed: where they are fetched by language, their type is enough.
 */
export const messagesOf = <M extends Messages>(namespace: string, _english?: M): (() => ReadMessage<M>) => {
  const useMessages = () => {
    const i18n = useI18n();
    const locale = useLocale();
    return useCallback(
      <Key extends MessageKey<M>>(key: Key, ...values: MessageValues<M, Key>): string =>
        i18n.read(namespace, key, values[0]),
      // oxlint-disable-next-line react/exhaustive-deps -- a new function per language, so that memoised children redraw
      [i18n, locale],
    );
  };
  return useMessages;
};

/** Reads messages whose keys and values arrive as data, so that the compiler cannot check them. */
export const useReadAny = (namespace: string): ((key: string, values?: Values) => string) => {
  const i18n = useI18n();
  useLocale();
  return (key, values) => i18n.read(namespace, key, values);
};

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
