import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { checklistVersionSchema, itemSchema, type ChecklistVersion, type Item } from './checklist.ts';

/** The version of the shape in which a checklist is stored. */
export const CHECKLIST_CONTENT_VERSION = 2;

/** Why a stored content is not a checklist (or not an item). */
export type ChecklistContentProblem =
  /** A newer Truthline stored it. */
  | { readonly reason: 'newerContent'; readonly found: number; readonly known: number }
  /** A value that its field does not take. `path` leads to it; `code` is zod's issue code. */
  | { readonly reason: 'shape'; readonly path: readonly (string | number)[]; readonly code: string };

const record = z.looseObject({});

/** Fields that version 2 added, with the values that leave everything as it was. */
const itemAdditions = { hint: null, bonus: false, shownIf: null, repeatGroupId: null };
const sectionAdditions = { passMark: null, shownIf: null, notApplicableRule: null };
const settingsAdditions = { bonusCap: null, rounding: 'none', signature: 'none' };
const scaleAdditions = new Map<unknown, object>([
  ['multi', { needed: null }],
  ['measure', { timer: null }],
]);

const added = (additions: object) => (value: unknown) => {
  const read = record.safeParse(value);
  return read.success ? { ...additions, ...read.data } : value;
};

const upgradeItem = (value: unknown): unknown => {
  const read = record.safeParse(value);
  if (!read.success) return value;
  const { scale } = read.data;
  const type = record.safeParse(scale).data?.['type'];
  return { ...itemAdditions, ...read.data, scale: added(scaleAdditions.get(type) ?? {})(scale) };
};

const upgradeEach = (upgrade: (value: unknown) => unknown, values: unknown): unknown =>
  Array.isArray(values) ? values.map(upgrade) : values;

const upgradeChecklist = (value: unknown): unknown => {
  const read = record.safeParse(value);
  if (!read.success) return value;
  const { settings, sections, items, ...rest } = read.data;
  return {
    repeatGroups: [],
    ...rest,
    settings: added(settingsAdditions)(settings),
    sections: upgradeEach(added(sectionAdditions), sections),
    items: upgradeEach(upgradeItem, items),
  };
};

const reader =
  <S extends z.ZodType>(schema: S, upgrade: (value: unknown) => unknown) =>
  (content: unknown, contentVersion: number): Result<z.output<S>, ChecklistContentProblem> => {
    if (contentVersion > CHECKLIST_CONTENT_VERSION)
      return err({ reason: 'newerContent', found: contentVersion, known: CHECKLIST_CONTENT_VERSION });
    const parsed = schema.safeParse(contentVersion < 2 ? upgrade(content) : content);
    if (parsed.success) return ok(parsed.data);
    const [issue] = parsed.error.issues;
    const path = (issue?.path ?? []).map(part => (typeof part === 'symbol' ? String(part) : part));
    return err({ reason: 'shape', path, code: issue?.code ?? 'custom' });
  };

/** A stored version, in the shape of today. What is stored is never rewritten: it is upgraded as it is read. */
export const readChecklistContent: (
  content: unknown,
  contentVersion: number,
) => Result<ChecklistVersion, ChecklistContentProblem> = reader(checklistVersionSchema, upgradeChecklist);

/** The same for an item stored alone, as in a library. */
export const readItemContent: (
  content: unknown,
  contentVersion: number,
) => Result<Item, ChecklistContentProblem> = reader(itemSchema, upgradeItem);
