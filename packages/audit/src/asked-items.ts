import type { Answer } from './answer.ts';
import { answerProblem } from './check-answer.ts';
import { canonicalJson } from './canonical-json.ts';
import type { AuditKind, ChecklistVersion, Item } from './checklist.ts';

/** The items an audit of this kind answers, in the order of the version; without a kind, all of them. */
export const askedItems = (version: ChecklistVersion, kind?: AuditKind): readonly Item[] =>
  kind === undefined ? version.items : version.items.filter(({ auditKinds }) => auditKinds.includes(kind));

/**
 * The answer that stands for each item: one that fits it, and the only one. Two different answers to one item are
 * not an answer (no order decides between them), nor is one of another scale: the item stays unanswered.
 */
export const standingAnswers = (
  items: readonly Item[],
  answers: readonly Answer[],
): ReadonlyMap<string, Answer> => {
  const byItem = new Map<string, Answer[]>();
  for (const answer of answers) {
    const group = byItem.get(answer.itemId);
    if (group === undefined) byItem.set(answer.itemId, [answer]);
    else group.push(answer);
  }
  const standing = new Map<string, Answer>();
  for (const item of items) {
    const [first, ...others] = byItem.get(item.id) ?? [];
    if (first === undefined || answerProblem(item, first) !== null) continue;
    if (others.every(other => canonicalJson(other) === canonicalJson(first))) standing.set(item.id, first);
  }
  return standing;
};

/** The ids of the items that still block submission, in the order of the version. */
export const missingAnswers = (
  version: ChecklistVersion,
  answers: readonly Answer[],
  kind?: AuditKind,
): readonly string[] => {
  const items = askedItems(version, kind);
  const standing = standingAnswers(items, answers);
  return items.filter(({ id }) => !standing.has(id)).map(({ id }) => id);
};
