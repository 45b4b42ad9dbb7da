import {
  answerKeyOf,
  answerProblem,
  askedItems,
  type Answer,
  type AuditKind,
  type ChecklistVersion,
} from '@truthline/audit';
import {
  findAuditHeader,
  notify,
  recordTrail,
  saveAnswers as storeAnswers,
  withdrawAnswers,
  type AnswersRefusal,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { auditPlace } from './audit-place.ts';

export type AnswerSet = { readonly auditId: string; readonly answers: readonly Answer[] };

/** Answers to nothing that an audit of this kind can come to ask, or that do not fit what they answer. */
export const misfits = (
  checklist: ChecklistVersion,
  kind: AuditKind,
  answers: readonly Answer[],
): readonly Answer[] => {
  const items = new Map(askedItems(checklist, kind).map(item => [item.id, item]));
  const sections = new Map(checklist.sections.map(section => [section.id, section]));
  return answers.filter(answer => {
    const item = items.get(answer.itemId);
    // Whether the whole section is left out is for the score to see: answers come one by one.
    return item === undefined || answerProblem(item, answer, sections.get(item.sectionId)) !== null;
  });
};

type OpenAudit = {
  readonly audit: { readonly kind: AuditKind };
  readonly checklist: ChecklistVersion;
};

const refusalToAnswer = (auditId: string, refusal: AnswersRefusal): Problem =>
  refusal.reason === 'auditUnknown'
    ? problem('notFound', {}, auditPlace(auditId))
    : problem('auditNotOpen', { status: refusal.status }, auditPlace(auditId));

/** The problem with answers that do not fit what they answer; null where all do. */
export const misfitProblem = (
  { audit, checklist }: OpenAudit,
  answers: readonly Answer[],
): Problem | null => {
  const wrong = misfits(checklist, audit.kind, answers);
  return wrong.length === 0
    ? null
    : problem(
        'answersDoNotFit',
        { count: wrong.length },
        wrong.map(answer => ({ kind: 'item', id: answerKeyOf(answer) })),
      );
};

/** Stores answers of an audit being answered after checking each against its item. All or none. */
const keepAnswers = async (
  tx: Tx,
  open: OpenAudit,
  { auditId, answers }: AnswerSet,
  signature: { readonly actorName: string; readonly at: string },
): Promise<Result<void, Problem>> => {
  const wrong = misfitProblem(open, answers);
  if (wrong !== null) return err(wrong);
  const kept = await storeAnswers(tx, auditId, answers, signature);
  return kept.ok ? kept : err(refusalToAnswer(auditId, kept.error));
};

export type ChangedAnswers = AnswerSet & {
  /** Keys of answers that are taken back: repeats that turned out to be none. */
  readonly withdrawn?: readonly string[];
};

export const saveAnswers = (
  { ports, signedIn }: Work,
  request: ChangedAnswers,
): Promise<Result<{ readonly auditId: string; readonly saved: number }, Problem>> => {
  const { auditId, answers, withdrawn = [] } = request;
  const save = async (
    tx: Tx,
  ): Promise<Result<{ readonly auditId: string; readonly saved: number }, Problem>> => {
    const audit = await findAuditHeader(tx, auditId);
    if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
    const checklist = await readChecklist(tx, {
      checklistId: audit.checklistId,
      version: audit.checklistVersion,
    });
    if (!checklist.ok) return checklist;
    const signature = { actorName: signedIn.name, at: isoInstant(ports.clock) };
    if (withdrawn.length > 0) {
      const gone = await withdrawAnswers(tx, auditId, withdrawn, signature);
      if (!gone.ok) return err(refusalToAnswer(auditId, gone.error));
    }
    const kept = await keepAnswers(tx, { audit, checklist: checklist.value }, request, signature);
    if (!kept.ok) return kept;
    if (answers.length + withdrawn.length > 0) {
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'audit.answer',
        subject: { kind: 'audit', id: auditId },
        dealerId: audit.dealerId,
        details: {
          items: [...new Set(answers.map(answerKeyOf))],
          ...(withdrawn.length === 0 ? {} : { withdrawn: [...withdrawn] }),
        },
      });
      await notify(tx, 'audit_changed', { networkId: tx.scope.networkId, auditId });
    }
    return ok({ auditId, saved: answers.length });
  };
  return ports.store.attempt(signedIn.scope, save, 'byKey');
};
