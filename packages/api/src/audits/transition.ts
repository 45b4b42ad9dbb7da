import {
  auditTransition,
  missingAnswers,
  scoreAudit,
  secondCheckDue,
  type AuditEvent,
  type AuditEventType,
  type AuditStatus,
  type ChecklistVersion,
  type Scorecard,
  type TransitionRefusal,
} from '@truthline/audit';
import {
  appendTransition,
  finaliseAudit,
  findAfterSubmit,
  lockAudit,
  markAppealed,
  markAppealWithdrawn,
  markApproved,
  markDecided,
  markReturned,
  markSubmitted,
  notify,
  recordTrail,
  type AfterSubmit,
  type SavedAudit,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { settleActions } from '../actions/settle-actions.ts';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { ApiPorts } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { SignedIn } from '../request/signed-in.ts';
import { auditPlace } from './audit-place.ts';
import { recordScore } from './record-score.ts';

/** Who moves an audit: a request, or the system with nothing but its name. */
export type Mover = {
  readonly ports: Pick<ApiPorts, 'clock'>;
  readonly signedIn: Pick<SignedIn, 'name'>;
};

export type Move = {
  readonly auditId: string;
  readonly event: AuditEventType;
  readonly reason: string | null;
  /** Of an appeal being decided: the keys of the answers that still wait. */
  readonly open?: readonly string[];
  /** What the trail says beside the audit itself; no personal text. */
  readonly details?: Readonly<Record<string, string | readonly string[]>>;
};

export type MovedAudit = {
  /** Where it has come to, with the steps that follow by themselves. */
  readonly status: AuditStatus;
  readonly scorecard: Scorecard;
};

type Moving = {
  readonly tx: Tx;
  readonly audit: SavedAudit;
  readonly scorecard: Scorecard;
  readonly actorName: string;
  readonly now: string;
};

const eventOf = (
  { event, reason, open = [] }: Move,
  checklist: ChecklistVersion,
  { answers, kind }: SavedAudit,
): AuditEvent => {
  switch (event) {
    case 'submit':
      return { type: 'submit', missing: missingAnswers(checklist, answers, kind) };
    case 'return':
    case 'appeal':
      return { type: event, reason: reason ?? '' };
    case 'decide':
      return { type: 'decide', reason: reason ?? '', open };
    case 'approve':
    case 'withdrawAppeal':
    case 'finalise':
      return { type: event };
  }
};

const problemOfRefusal = (refusal: TransitionRefusal, auditId: string): Problem => {
  switch (refusal.reason) {
    case 'notInThisStatus':
      return problem('notInThisStatus', { status: refusal.status }, auditPlace(auditId));
    case 'unanswered':
      return problem(
        'answersMissing',
        { count: refusal.itemIds.length },
        refusal.itemIds.map(id => ({ kind: 'item', id })),
      );
    case 'reasonMissing':
      return problem('reasonMissing', {}, auditPlace(auditId));
  }
};

const appealDaysOf = (audit: SavedAudit, rule: AfterSubmit | null): number =>
  audit.kind === 'self' ? 0 : (rule?.appealDays ?? 0);

/** Writes what one step means for the audit and its scores; the ledger comes after. */
const apply = async (
  { tx, audit, scorecard, actorName, now }: Moving,
  event: AuditEventType,
  { to, rule }: { readonly to: AuditStatus; readonly rule: AfterSubmit | null },
): Promise<Result<void, Problem>> => {
  switch (event) {
    case 'submit':
      await markSubmitted(tx, audit.id, now);
      await recordScore(tx, audit, { cause: 'submit', scorecard, at: now });
      return ok(undefined);
    case 'return':
      await markReturned(tx, audit.id);
      return ok(undefined);
    case 'approve':
      await markApproved(tx, audit.id, { approvedAt: now, appealDays: appealDaysOf(audit, rule) });
      return ok(undefined);
    case 'appeal':
      return (await markAppealed(tx, audit.id, now))
        ? ok(undefined)
        : err(problem('appealClosed', {}, auditPlace(audit.id)));
    case 'withdrawAppeal':
      return (await markAppealWithdrawn(tx, audit.id))
        ? ok(undefined)
        : err(problem('appealClosed', {}, auditPlace(audit.id)));
    case 'decide':
      if (to !== audit.status) await markDecided(tx, audit.id);
      return ok(undefined);
    case 'finalise':
      await finaliseAudit(tx, { audit, scorecard, finalAt: now });
      await recordScore(tx, audit, { cause: 'final', scorecard, at: now });
      await settleActions(tx, actorName, { audit, scorecard });
      return ok(undefined);
  }
};

/**
 * The step that follows by itself, as the plan of the wave wants it; null where somebody has to do something, or time
 * has to pass. Without a wave, without a plan and for every self audit, what is submitted is final. What was given back is
 * looked at again, whatever it scores now; an appeal that is decided was the only one there can be.
 */
const following = (
  { audit, scorecard }: Moving,
  after: AuditEventType,
  { to, rule }: { readonly to: AuditStatus; readonly rule: AfterSubmit | null },
): AuditEventType | null => {
  if (audit.calibrationId !== null) return null;
  if (after === 'submit') {
    const due =
      audit.status === 'returned' ||
      (rule !== null && audit.kind !== 'self' && secondCheckDue(rule.review, scorecard, audit.id) !== null);
    return due ? null : 'approve';
  }
  if (after === 'decide') return to === 'approved' ? 'finalise' : null;
  return after === 'approve' && appealDaysOf(audit, rule) === 0 ? 'finalise' : null;
};

/**
 * The only way a status changes: the audit's row is held, the machine is asked, and the status, the scores, the ledger and
 * the trail are written in the transaction of the caller. Steps that follow by themselves are taken at once, each with a
 * line of its own.
 */
export const moveAudit = async (
  tx: Tx,
  { ports, signedIn }: Mover,
  move: Move,
): Promise<Result<MovedAudit, Problem>> => {
  const { auditId } = move;
  const audit = await lockAudit(tx, auditId);
  if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
  const checklist = await readChecklist(tx, {
    checklistId: audit.checklistId,
    version: audit.checklistVersion,
  });
  if (!checklist.ok) return checklist;
  const scorecard = scoreAudit(checklist.value, audit.answers, audit.kind);
  const now = isoInstant(ports.clock);
  const rule = audit.waveId === null ? null : await findAfterSubmit(tx, audit.waveId);
  const moving: Moving = { tx, audit, scorecard, actorName: signedIn.name, now };

  let { status } = audit;
  let event: AuditEventType | null = move.event;
  let { reason } = move;
  while (event !== null) {
    const asked = eventOf({ ...move, event, reason }, checklist.value, audit);
    const step = auditTransition(status, asked);
    if (!step.ok) return err(problemOfRefusal(step.error, auditId));
    const applied = await apply(moving, event, { to: step.value, rule });
    if (!applied.ok) return applied;
    await appendTransition(tx, audit, {
      event,
      from: status,
      to: step.value,
      actorName: signedIn.name,
      at: now,
      reason,
    });
    status = step.value;
    event = following(moving, event, { to: status, rule });
    reason = null;
  }
  await recordTrail(tx, {
    actorName: signedIn.name,
    action: `audit.${move.event}`,
    subject: { kind: 'audit', id: auditId },
    dealerId: audit.dealerId,
    details: {
      status,
      checklistId: audit.checklistId,
      version: audit.checklistVersion,
      overall: scorecard.overall,
      outcome: scorecard.outcome,
      scoringVersion: scorecard.scoringVersion,
      ...move.details,
    },
  });
  await notify(tx, 'audit_changed', { networkId: tx.scope.networkId, auditId });
  return ok({ status, scorecard });
};
