import {
  answerKeyOf,
  answerProblem,
  askedItems,
  type Answer,
  type AuditKind,
  type ChecklistVersion,
} from '@truthline/audit';
import {
  answerHeldAudit,
  listSignedAnswers,
  telling,
  withdrawAnswers,
  type AnswersRefusal,
  type TakenAudit,
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

export type ChangedAnswers = AnswerSet & {
  /** Keys of answers that are taken back: repeats that turned out to be none. */
  readonly withdrawn?: readonly string[];
};

/** Stores answers of an audit that is held and being answered, after checking each against its item. All or none. */
export const saveAnswers = async (
  tx: Tx,
  { ports, signedIn }: Work,
  { header, answers: known, checklistSha256 }: TakenAudit,
  request: ChangedAnswers,
): Promise<Result<{ readonly auditId: string; readonly saved: number }, Problem>> => {
  const { auditId, answers, withdrawn = [] } = request;
  const key = { checklistId: header.checklistId, version: header.checklistVersion };
  const checklist = await readChecklist(tx, key, checklistSha256);
  if (!checklist.ok) return checklist;
  const signature = { actorName: signedIn.name, at: isoInstant(ports.clock) };
  if (withdrawn.length > 0) {
    const gone = await withdrawAnswers(tx, auditId, withdrawn, signature);
    if (!gone.ok) return err(refusalToAnswer(auditId, gone.error));
  }
  const wrong = misfitProblem({ audit: header, checklist: checklist.value }, answers);
  if (wrong !== null) return err(wrong);
  const { status } = header;
  if (status !== 'draft' && status !== 'returned')
    return err(refusalToAnswer(auditId, { reason: 'auditNotOpen', status }));
  if (answers.length + withdrawn.length === 0) return ok({ auditId, saved: 0 });
  const before = withdrawn.length === 0 ? known : await listSignedAnswers(tx, auditId);
  await answerHeldAudit(tx, header, { before, answers }, signature, {
    trail: {
      actorName: signedIn.name,
      action: 'audit.answer',
      details: {
        items: [...new Set(answers.map(answerKeyOf))],
        ...(withdrawn.length === 0 ? {} : { withdrawn: [...withdrawn] }),
      },
    },
    tellings: [telling('audit_changed', { networkId: tx.scope.networkId, auditId })],
  });
  return ok({ auditId, saved: answers.length });
};
