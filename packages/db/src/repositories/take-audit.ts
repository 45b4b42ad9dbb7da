import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { unpacked, type PackedAnswer, type SignedAnswer } from './answers.ts';
import type { AuditHeader } from './audits.ts';
import { afterSubmitOf, type AfterSubmit } from './review-rule.ts';

/** An audit that is held, with all that is asked of it before it moves. */
export type TakenAudit = {
  readonly header: AuditHeader;
  readonly answers: readonly SignedAnswer[];
  /** The person of the scope answers it beside its auditor. */
  readonly helped: boolean;
  /** What the plan of its wave says comes after submitting; null without one. */
  readonly rule: AfterSubmit | null;
  /** The seal of its checklist; null where an earlier release published it. */
  readonly checklistSha256: string | null;
};

type TakenRow = AuditHeader & {
  readonly helped: boolean;
  readonly review: unknown;
  readonly appealDays: number | null;
  readonly checklistSha256: string | null;
  readonly answers: readonly PackedAnswer[] | null;
};

/**
 * The audit with everything in one way there and back; null where it is not there for the person of the scope. Its row is
 * locked until the transaction ends where they may write it: two submits come one after the other.
 */
export const takeAudit = async (tx: Tx, auditId: string): Promise<TakenAudit | null> => {
  const taken = await sql<TakenRow>`
    select ${auditId}::uuid as id, dealer_id as "dealerId", wave_id as "waveId", checklist_id as "checklistId",
           checklist_version as "checklistVersion", kind, status, auditor_id as "auditorId", import_id as "importId",
           started_at as "startedAt", submitted_at as "submittedAt", final_at as "finalAt",
           approved_at as "approvedAt", appeal_until as "appealUntil", calibration_id as "calibrationId", overall,
           outcome, helped, review, appeal_days as "appealDays", checklist_sha256 as "checklistSha256", answers
      from truthline.take_audit(${auditId})`.execute(tx.query);
  const [row] = taken.rows;
  if (row === undefined) return null;
  const { helped, review, appealDays, checklistSha256, answers, ...header } = row;
  return {
    header,
    answers: (answers ?? []).map(unpacked),
    helped,
    rule: afterSubmitOf({ review, appealDays }),
    checklistSha256,
  };
};
