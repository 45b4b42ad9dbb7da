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
  markAppealed,
  markAppealWithdrawn,
  recordMove,
  takeAudit,
  type AfterSubmit,
  type AuditMove,
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
import { tellFinal } from '../webhooks/tell-webhooks.ts';
import { auditPlace } from './audit-place.ts';

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

/** An audit whose row is held, and what it is answered by. */
export type HeldAudit = {
  readonly audit: SavedAudit;
  readonly checklist: ChecklistVersion;
  /** What the plan of its wave says comes after submitting; null without one. */
  readonly rule: AfterSubmit | null;
};

type Moving = HeldAudit & { readonly scorecard: Scorecard; readonly now: string };

type Step = {
  readonly event: AuditEventType;
  readonly from: AuditStatus;
  readonly to: AuditStatus;
  readonly reason: string | null;
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

/**
 * The step that follows by itself, as the plan of the wave wants it; null where somebody has to do something, or time
 * has to pass. Without a wave, without a plan and for every self audit, what is submitted is final. What was given back is
 * looked at again, whatever it scores now; an appeal that is decided was the only one there can be.
 */
const following = ({ audit, scorecard, rule }: Moving, { event: after, to }: Step): AuditEventType | null => {
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

/** The step that is asked for and those that follow by themselves, as the machine allows them. */
const stepsOf = (moving: Moving, move: Move): Result<readonly Step[], Problem> => {
  const { audit, checklist } = moving;
  const steps: Step[] = [];
  let { status } = audit;
  let event: AuditEventType | null = move.event;
  while (event !== null) {
    const reason = steps.length === 0 ? move.reason : null;
    const moved = auditTransition(status, eventOf({ ...move, event, reason }, checklist, audit));
    if (!moved.ok) return err(problemOfRefusal(moved.error, audit.id));
    const step: Step = { event, from: status, to: moved.value, reason };
    steps.push(step);
    status = step.to;
    event = following(moving, step);
  }
  return ok(steps);
};

/** What the audit's row becomes where the steps lead; null where the database has moved it itself. */
const rowMove = async (
  tx: Tx,
  { audit, rule, now }: Moving,
  steps: readonly Step[],
): Promise<Result<AuditMove | null, Problem>> => {
  const taken = new Set(steps.map(({ event }) => event));
  // Row by row the database knows who may appeal, and until when.
  if (taken.has('appeal') || taken.has('withdrawAppeal')) {
    const moved = taken.has('appeal')
      ? await markAppealed(tx, audit.id, now)
      : await markAppealWithdrawn(tx, audit.id);
    return moved ? ok(null) : err(problem('appealClosed', {}, auditPlace(audit.id)));
  }
  const status = steps.at(-1)?.to ?? audit.status;
  if (status === audit.status) return ok(null);
  return ok({
    status,
    ...(taken.has('submit') ? { submittedAt: now } : {}),
    ...(taken.has('approve') ? { approved: { at: now, appealDays: appealDaysOf(audit, rule) } } : {}),
    ...(taken.has('finalise') ? { finalAt: now } : {}),
  });
};

/**
 * The only way a status changes: the machine is asked about an audit whose row is held, and the status, the scores, the
 * ledger and the trail are written in the transaction of the caller. Steps that follow by themselves are taken at once, each
 * with a line of its own.
 */
export const moveHeldAudit = async (
  tx: Tx,
  { ports, signedIn }: Mover,
  { audit, checklist, rule }: HeldAudit,
  move: Move,
): Promise<Result<MovedAudit, Problem>> => {
  const scorecard = scoreAudit(checklist, audit.answers, audit.kind);
  const now = isoInstant(ports.clock);
  const actorName = signedIn.name;
  const moving: Moving = { audit, checklist, rule, scorecard, now };

  const planned = stepsOf(moving, move);
  if (!planned.ok) return planned;
  const steps = planned.value;
  const moved = await rowMove(tx, moving, steps);
  if (!moved.ok) return moved;
  const final = steps.some(({ event }) => event === 'finalise');
  const causes = [
    ...(steps.some(({ event }) => event === 'submit') ? (['submit'] as const) : []),
    ...(final ? (['final'] as const) : []),
  ];
  const status = steps.at(-1)?.to ?? audit.status;
  const { liveActions, webhooks } = await recordMove(tx, audit, {
    move: moved.value,
    scored: { causes, scorecard, answers: audit.answers, at: now },
    transitions: steps.map(step => ({ ...step, actorName, at: now })),
    trail: {
      actorName,
      action: `audit.${move.event}`,
      details: {
        status,
        checklistId: audit.checklistId,
        version: audit.checklistVersion,
        overall: scorecard.overall,
        outcome: scorecard.outcome,
        scoringVersion: scorecard.scoringVersion,
        ...move.details,
      },
    },
  });
  if (liveActions) await settleActions(tx, actorName, { audit, scorecard });
  if (webhooks) await tellFinal(tx, [{ audit, scorecard }]);
  return ok({ status, scorecard });
};

/** The same, holding the audit's row first. */
export const moveAudit = async (tx: Tx, mover: Mover, move: Move): Promise<Result<MovedAudit, Problem>> => {
  const { auditId } = move;
  const taken = await takeAudit(tx, auditId);
  if (taken === null) return err(problem('notFound', {}, auditPlace(auditId)));
  const { header, answers, rule, checklistSha256 } = taken;
  const key = { checklistId: header.checklistId, version: header.checklistVersion };
  const checklist = await readChecklist(tx, key, checklistSha256);
  if (!checklist.ok) return checklist;
  const audit = { ...header, answers: answers.map(({ answer }) => answer) };
  return moveHeldAudit(tx, mover, { audit, checklist: checklist.value, rule }, move);
};
