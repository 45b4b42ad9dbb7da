import type { Answer } from './answer.ts';
import type { AuditKind, ChecklistVersion, Item } from './checklist.ts';
import { readAudit, shownItems } from './shown-items.ts';

/** An audit as far as it decides what is asked: without a kind, what any kind asks. */
export type AskedBy = { readonly kind?: AuditKind | undefined; readonly answers: readonly Answer[] };

/**
 * The items asked, in the order of the version. With the answers of an audit: those it shows. With a kind alone: all
 * that such an audit can come to ask; without a kind, all of the version.
 */
export const askedItems = (version: ChecklistVersion, by?: AuditKind | AskedBy): readonly Item[] => {
  if (typeof by === 'object') return shownItems(version, by.answers, by.kind);
  return by === undefined ? version.items : version.items.filter(({ auditKinds }) => auditKinds.includes(by));
};

/** The keys of the answers that still block submission (`answerKeyOf`), in the order of the version. */
export const missingAnswers = (
  version: ChecklistVersion,
  answers: readonly Answer[],
  kind?: AuditKind,
): readonly string[] => {
  const { places, standing } = readAudit(version, answers, kind);
  return places.filter(({ key }) => !standing.has(key)).map(({ key }) => key);
};
