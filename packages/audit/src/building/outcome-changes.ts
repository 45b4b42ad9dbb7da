import { parseAnswerKey } from '../answer-key.ts';
import type { Answer } from '../answer.ts';
import type { AuditKind, ChecklistVersion } from '../checklist.ts';
import type { Condition } from '../condition.ts';
import { scoreAudit } from '../score-audit.ts';
import type { Scorecard } from '../scorecard.ts';

/** An audit as far as rules act on it. */
export type JudgedAudit = {
  readonly auditId: string;
  readonly kind: AuditKind;
  readonly answers: readonly Answer[];
};

export type Judgement = Pick<Scorecard, 'overall' | 'outcome'>;

/** What new rules would do to audits that were made under the old ones. */
export type OutcomeChanges = {
  readonly audits: number;
  /** Those whose score or outcome would be another, in the order given. */
  readonly changed: readonly {
    readonly auditId: string;
    readonly kind: AuditKind;
    readonly before: Judgement;
    readonly after: Judgement;
  }[];
  readonly counts: {
    readonly scoreChanged: number;
    readonly outcomeChanged: number;
    readonly passToFail: number;
    readonly failToPass: number;
  };
  /** Items of the new rules on which some audits cannot speak (new, asked otherwise, shown now): in how many. */
  readonly leftOut: readonly { readonly itemId: string; readonly audits: number }[];
};

/** Items whose condition, or that of their section, looks at one that was left out: nobody knows if they were asked. */
const dependants = (
  { sections, items }: ChecklistVersion,
  leftOut: ReadonlySet<string>,
): readonly string[] => {
  const looksAt = (condition: Condition | null) =>
    condition?.tests.some(({ itemId }) => leftOut.has(itemId)) === true;
  const hidden = new Set(sections.filter(({ shownIf }) => looksAt(shownIf)).map(({ id }) => id));
  return items
    .filter(({ sectionId, shownIf }) => hidden.has(sectionId) || looksAt(shownIf))
    .map(({ id }) => id);
};

/**
 * The scorecard under new rules by the items that were answered: an item without an answer that fits is taken off, and
 * what hangs on it, until nothing is missing; for nobody knows what would have been answered.
 */
const judgeAnew = (
  to: ChecklistVersion,
  { answers, kind }: JudgedAudit,
): { readonly card: Scorecard; readonly leftOut: ReadonlySet<string> } => {
  const leftOut = new Set<string>();
  for (;;) {
    const items = to.items.filter(({ id }) => !leftOut.has(id));
    const card = scoreAudit({ ...to, items }, answers, kind);
    if (card.unanswered.length === 0) return { card, leftOut };
    for (const key of card.unanswered) leftOut.add(parseAnswerKey(key)?.itemId ?? key);
    for (let before = -1; before < leftOut.size;) {
      before = leftOut.size;
      for (const id of dependants(to, leftOut)) leftOut.add(id);
    }
  }
};

/** Who would change result: complete audits under `from`, judged by `to`. Audits that `from` finds incomplete are not. */
export const outcomeChanges = (
  audits: readonly JudgedAudit[],
  from: ChecklistVersion,
  to: ChecklistVersion,
): OutcomeChanges => {
  const changed: OutcomeChanges['changed'][number][] = [];
  const unheard = new Map<string, number>();
  let judged = 0;
  for (const audit of audits) {
    const old = scoreAudit(from, audit.answers, audit.kind);
    if (old.unanswered.length > 0) continue;
    judged += 1;
    const { card, leftOut } = judgeAnew(to, audit);
    for (const itemId of leftOut) unheard.set(itemId, (unheard.get(itemId) ?? 0) + 1);
    const isSilent = card.overall === null && leftOut.size > 0;
    if (isSilent || (card.overall === old.overall && card.outcome === old.outcome)) continue;
    changed.push({
      auditId: audit.auditId,
      kind: audit.kind,
      before: { overall: old.overall, outcome: old.outcome },
      after: { overall: card.overall, outcome: card.outcome },
    });
  }
  const became = (first: Scorecard['outcome'], second: Scorecard['outcome']) =>
    changed.filter(({ before, after }) => before.outcome === first && after.outcome === second).length;
  return {
    audits: judged,
    changed,
    counts: {
      scoreChanged: changed.filter(({ before, after }) => before.overall !== after.overall).length,
      outcomeChanged: changed.filter(({ before, after }) => before.outcome !== after.outcome).length,
      passToFail: became('pass', 'fail'),
      failToPass: became('fail', 'pass'),
    },
    leftOut: to.items.flatMap(({ id }) => {
      const count = unheard.get(id);
      return count === undefined ? [] : [{ itemId: id, audits: count }];
    }),
  };
};
