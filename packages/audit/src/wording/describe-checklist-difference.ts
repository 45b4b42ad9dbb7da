import { isBlank, localTextSchema, readText, type Language } from '@truthline/blueprint';
import type { ChecklistDifference, DifferentChecklistField } from '../building/checklist-difference.ts';
import { scaleSchema } from '../scale.ts';
import { checklistTexts } from './checklist-catalogue.ts';
import type { ChecklistTexts } from './checklist-texts.ts';
import { describeScale } from './describe-scale.ts';
import { fill } from './fill.ts';
import { plainNumber } from './plain-number.ts';

const wordOf = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** The fields whose values are keys of ours; in any other field the same letters are the user's. */
const KEYED_FIELDS: ReadonlySet<string> = new Set([
  'service',
  'combine',
  'laneKind',
  'dimension',
  'auditKinds',
  'basis',
  'notApplicable',
  'notObserved',
  'critical',
  'rounding',
  'signature',
]);

const readValue = (texts: ChecklistTexts, field: string, value: unknown, language: Language): string => {
  if (value === null || value === undefined || value === '') return texts.empty;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'string')
    return (KEYED_FIELDS.has(field) ? wordOf(texts.values, value) : undefined) ?? value;
  if (Array.isArray(value))
    return value.length === 0
      ? texts.empty
      : value.map((each: unknown) => readValue(texts, field, each, language)).join(texts.comma);
  const text = localTextSchema.safeParse(value);
  if (text.success) return isBlank(text.data) ? texts.empty : readText(text.data, language);
  const scale = scaleSchema.safeParse(value);
  return scale.success ? describeScale(scale.data, language) : texts.something;
};

/** A text that changed in the other language alone would read the same on both sides. */
const readSides = (
  texts: ChecklistTexts,
  { field, before, after }: DifferentChecklistField,
  language: Language,
): readonly [string, string] => {
  const sides = [before, after].map(side => readValue(texts, field, side, language));
  const [first = '', second = ''] = sides;
  if (first !== second) return [first, second];
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return [readValue(texts, field, before, other), readValue(texts, field, after, other)];
};

/** A difference of two checklists in words: "Changed item …: weight: 2 → 4". */
export const describeChecklistDifference = (
  { kind, place, title, fields }: ChecklistDifference,
  language: Language,
): string => {
  const texts = checklistTexts[language];
  const values = {
    table: texts.tables[place.table],
    title: isBlank(title) ? texts.nameless : readText(title, language),
  };
  switch (kind) {
    case 'added':
    case 'removed':
      return fill(texts.sentences[kind], values);
    case 'moved':
      return fill(fields.length > 0 ? texts.sentences.movedToSection : texts.sentences.moved, values);
    case 'changed': {
      const told = fields.map(different => {
        const [before, after] = readSides(texts, different, language);
        const field = wordOf(texts.fields, different.field) ?? different.field;
        return fill(texts.sentences.field, { field, before, after });
      });
      return fill(texts.sentences.changed, { ...values, fields: told.join(texts.comma) });
    }
  }
};
