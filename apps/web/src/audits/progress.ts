import {
  askedItems,
  checkAnswer,
  type Answer,
  type AuditKind,
  type ChecklistVersion,
  type Item,
} from '@truthline/audit';
import { answerOf, emptyEntry, type Entry } from './entry.ts';

export type Entries = ReadonlyMap<string, Entry>;

/** Why an item is not answered yet: nothing chosen, a reason missing, or a value that does not fit. */
export type Gap = 'unanswered' | 'reasonMissing' | 'doesNotFit';

export const gapOf = (item: Item, entry: Entry | undefined): Gap | null => {
  const { state } = entry ?? emptyEntry;
  const answer = answerOf(item.id, entry ?? emptyEntry);
  if (answer === null) return state === 'notApplicable' ? 'reasonMissing' : 'unanswered';
  return checkAnswer(item, answer).ok ? null : 'doesNotFit';
};

export type SectionProgress = {
  readonly sectionId: string;
  readonly itemIds: readonly string[];
  readonly done: number;
};

/** How far an audit is: the items asked, what is missing, section by section. */
export type Progress = {
  readonly items: readonly Item[];
  readonly missing: readonly { readonly item: Item; readonly gap: Gap }[];
  readonly done: number;
  readonly sections: readonly SectionProgress[];
};

export const progressOf = (checklist: ChecklistVersion, kind: AuditKind, entries: Entries): Progress => {
  const order = new Map(checklist.sections.map(({ id }, index) => [id, index]));
  const items = askedItems(checklist, kind).toSorted(
    (one, other) => (order.get(one.sectionId) ?? 0) - (order.get(other.sectionId) ?? 0),
  );
  const missing = items.flatMap(item => {
    const gap = gapOf(item, entries.get(item.id));
    return gap === null ? [] : [{ item, gap }];
  });
  const open = new Set(missing.map(({ item }) => item.id));
  const sections = checklist.sections.flatMap(({ id }) => {
    const itemIds = items.filter(({ sectionId }) => sectionId === id).map(item => item.id);
    return itemIds.length === 0
      ? []
      : [{ sectionId: id, itemIds, done: itemIds.filter(itemId => !open.has(itemId)).length }];
  });
  return { items, missing, done: items.length - missing.length, sections };
};

/** The answers that fit their items, in the order of the checklist: what is sent and scored. */
export const answersOf = (items: readonly Item[], entries: Entries): readonly Answer[] =>
  items.flatMap(item => {
    const entry = entries.get(item.id);
    const answer = entry === undefined ? null : answerOf(item.id, entry);
    return answer !== null && checkAnswer(item, answer).ok ? [answer] : [];
  });
