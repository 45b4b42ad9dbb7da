import { localTextSchema, type Language, type LocalText } from '../records/local-text.ts';
import { isBlank, readText } from '../records/read-text.ts';
import { differenceCatalogue } from './catalogue/catalogue.ts';
import type { DifferenceTexts } from './catalogue/difference-texts.ts';
import type { Difference, DifferentField } from './difference.ts';

const LOCALE = { zh: 'zh-CN', en: 'en' } as const;

const fill = (sentence: string, values: Readonly<Record<string, string>>) =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

const wordOf = (words: Readonly<Record<string, string>>, key: string) =>
  Object.hasOwn(words, key) ? words[key] : undefined;

const readTitle = (texts: DifferenceTexts, title: LocalText | null, language: Language) =>
  title === null || isBlank(title) ? texts.nameless : readText(title, language);

/** A text, or what holds one under `text` (a standard, an action); null for anything else. */
const textIn = (value: object): LocalText | null => {
  const whole = localTextSchema.safeParse(value);
  if (whole.success) return whole.data;
  return 'text' in value ? (localTextSchema.safeParse(value.text).data ?? null) : null;
};

/** The fields whose values are keys of ours; in any other field the same letters are the user's. */
const KEYED_FIELDS: ReadonlySet<string> = new Set([
  'service',
  'kind',
  'form',
  'dimension',
  'brokenPrinciples',
]);

const readValue = (texts: DifferenceTexts, field: string, value: unknown, language: Language): string => {
  if (value === null || value === undefined || value === '') return texts.empty;
  if (Array.isArray(value))
    return value.length === 0
      ? texts.empty
      : value.map(each => readValue(texts, field, each, language)).join(', ');
  if (typeof value === 'object') {
    if (field === 'severities') {
      const weights = Object.entries(value)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([rule, weight]) => `${rule} ${wordOf(texts.values, String(weight)) ?? texts.something}`);
      return weights.length === 0 ? texts.empty : weights.join(', ');
    }
    const text = textIn(value);
    if (text === null) return texts.something;
    return isBlank(text) ? texts.empty : readText(text, language);
  }
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return texts.something;
  return (KEYED_FIELDS.has(field) ? wordOf(texts.values, value) : undefined) ?? value;
};

const readField = (texts: DifferenceTexts, different: DifferentField, language: Language): string => {
  const { field, before, after, beforeTitle, afterTitle } = different;
  const read = (value: unknown, title: LocalText | null) =>
    title === null ? readValue(texts, field, value, language) : readTitle(texts, title, language);
  return fill(texts.sentences.field, {
    field: wordOf(texts.fields, field) ?? field,
    before: read(before, beforeTitle),
    after: read(after, afterTitle),
  });
};

/** One difference as a sentence in one language. Text of the user's is put in as it is. */
export const describeDifference = (difference: Difference, language: Language): string => {
  const texts = differenceCatalogue[LOCALE[language]];
  const { kind, place, title } = difference;
  const said = difference.fields.filter(({ field }) => field !== 'orderKey');
  const sentence = kind === 'moved' && said.length === 0 ? 'reordered' : kind;
  return fill(texts.sentences[sentence], {
    table: texts.tables[place.table],
    title: readTitle(texts, title, language),
    fields: said.map(field => readField(texts, field, language)).join(texts.sentences.fieldSeparator),
  });
};

/** The value of a record's field in one language, as a sentence would have it. */
export const describeValue = (field: string, value: unknown, language: Language): string =>
  readValue(differenceCatalogue[LOCALE[language]], field, value, language);
