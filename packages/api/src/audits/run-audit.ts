import {
  answerProblem,
  askedItems,
  auditTransition,
  missingAnswers,
  scoreAudit,
  type Answer,
  type AuditKind,
  type ChecklistVersion,
} from '@truthline/audit';
import {
  finaliseAudit,
  findAuditHeader,
  findDealer,
  findWave,
  lockAudit,
  markSubmitted,
  recordTrail,
  saveAnswers as storeAnswers,
  startAudit as storeAudit,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem, type ProblemPlace } from '../request/problem.ts';
import type { PresentedSubmission } from './presented.ts';

export type NewAudit = {
  readonly id: string;
  readonly dealerId: string;
  readonly checklistId: string;
  readonly version: number;
  readonly kind: AuditKind;
  readonly waveId: string | null;
  readonly startedAt: string;
};
export type AnswerSet = { readonly auditId: string; readonly answers: readonly Answer[] };

const auditPlace = (id: string): readonly ProblemPlace[] => [{ kind: 'audit', id }];

/** Starts an audit under the client's own id; asked again, it answers the same and writes nothing. */
export const startAudit = (
  { ports, signedIn }: Work,
  request: NewAudit,
): Promise<Result<{ readonly auditId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const { id, dealerId, checklistId, version, kind, waveId, startedAt } = request;
    if ((await findDealer(tx, dealerId)) === null)
      return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
    const checklist = await readChecklist(tx, { checklistId, version });
    if (!checklist.ok) return checklist;
    if (askedItems(checklist.value, kind).length === 0) return err(problem('kindNotOnChecklist', { kind }));
    if (waveId !== null && (await findWave(tx, waveId)) === null) return err(problem('waveUnknown'));
    const known = await findAuditHeader(tx, id);
    const started = await storeAudit(tx, {
      id,
      dealerId,
      waveId,
      checklistId,
      checklistVersion: version,
      kind,
      auditorId: signedIn.actor.personId,
      startedAt,
    });
    if (!started.ok) return err(problem('auditIdTaken', {}, auditPlace(id)));
    if (known === null)
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'audit.start',
        subject: { kind: 'audit', id },
        dealerId,
        details: { checklistId, version, kind },
      });
    return ok({ auditId: id });
  });

const misfits = (checklist: ChecklistVersion, kind: AuditKind, answers: readonly Answer[]) => {
  const items = new Map(askedItems(checklist, kind).map(item => [item.id, item]));
  return answers.filter(answer => {
    const item = items.get(answer.itemId);
    return item === undefined || answerProblem(item, answer) !== null;
  });
};

type OpenAudit = {
  readonly audit: { readonly kind: AuditKind; readonly status: string };
  readonly checklist: ChecklistVersion;
};

/** Stores answers of a draft after checking each against its item. All or none. */
const keepAnswers = async (
  tx: Tx,
  { audit, checklist }: OpenAudit,
  { auditId, answers }: AnswerSet,
  now: string,
): Promise<Result<void, Problem>> => {
  const wrong = misfits(checklist, audit.kind, answers);
  if (wrong.length > 0)
    return err(
      problem(
        'answersDoNotFit',
        { count: wrong.length },
        wrong.map(({ itemId }) => ({ kind: 'item', id: itemId })),
      ),
    );
  const kept = await storeAnswers(tx, auditId, answers, now);
  if (kept.ok) return kept;
  return kept.error.reason === 'auditUnknown'
    ? err(problem('notFound', {}, auditPlace(auditId)))
    : err(problem('auditNotOpen', { status: kept.error.status }, auditPlace(auditId)));
};

export const saveAnswers = (
  { ports, signedIn }: Work,
  request: AnswerSet,
): Promise<Result<{ readonly auditId: string; readonly saved: number }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const { auditId, answers } = request;
    const audit = await findAuditHeader(tx, auditId);
    if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
    const checklist = await readChecklist(tx, {
      checklistId: audit.checklistId,
      version: audit.checklistVersion,
    });
    if (!checklist.ok) return checklist;
    const kept = await keepAnswers(
      tx,
      { audit, checklist: checklist.value },
      request,
      isoInstant(ports.clock),
    );
    if (!kept.ok) return kept;
    if (answers.length > 0)
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'audit.answer',
        subject: { kind: 'audit', id: auditId },
        dealerId: audit.dealerId,
        details: { items: [...new Set(answers.map(({ itemId }) => itemId))] },
      });
    return ok({ auditId, saved: answers.length });
  });

/**
 * Closes an audit: the last answers, the score, the roll-ups and the trail in one transaction that holds the audit's row.
 * Asked again after it is closed, it answers with the score and writes nothing, so a lost response can be repeated.
 */
export const submitAudit = (
  { ports, signedIn }: Work,
  request: AnswerSet,
): Promise<Result<PresentedSubmission, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const { auditId } = request;
    const now = isoInstant(ports.clock);
    const audit = await lockAudit(tx, auditId);
    if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
    const found = await readChecklist(tx, {
      checklistId: audit.checklistId,
      version: audit.checklistVersion,
    });
    if (!found.ok) return found;
    const checklist = found.value;
    if (audit.status !== 'draft') return ok({ scorecard: scoreAudit(checklist, audit.answers, audit.kind) });

    const kept = await keepAnswers(tx, { audit, checklist }, request, now);
    if (!kept.ok) return kept;
    const sent = new Set(request.answers.map(({ itemId }) => itemId));
    const answers = [...audit.answers.filter(({ itemId }) => !sent.has(itemId)), ...request.answers];
    const missing = missingAnswers(checklist, answers, audit.kind);
    const submitted = auditTransition(audit.status, { type: 'submit', missing });
    if (!submitted.ok)
      return err(
        problem(
          'answersMissing',
          { count: missing.length },
          missing.map(id => ({ kind: 'item', id })),
        ),
      );
    const scorecard = scoreAudit(checklist, answers, audit.kind);
    await markSubmitted(tx, auditId, now);
    await finaliseAudit(tx, { audit, scorecard, finalAt: now });
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'audit.submit',
      subject: { kind: 'audit', id: auditId },
      dealerId: audit.dealerId,
      details: {
        checklistId: audit.checklistId,
        version: audit.checklistVersion,
        overall: scorecard.overall,
        outcome: scorecard.outcome,
        scoringVersion: scorecard.scoringVersion,
      },
    });
    return ok({ scorecard });
  });
