import { err, ok, type Result } from '@truthline/kernel';
import { AUDIT_MACHINE, type AuditEventType } from './audit-machine.ts';
import type { AuditStatus } from './audit.ts';

/** What can happen to an audit. */
export type AuditEvent =
  /** `missing` are the keys of `missingAnswers`. */
  | { readonly type: 'submit'; readonly missing: readonly string[] }
  /** Sent back to its auditor for correction. */
  | { readonly type: 'return'; readonly reason: string }
  | { readonly type: 'approve' }
  | { readonly type: 'appeal'; readonly reason: string }
  | { readonly type: 'withdrawAppeal' }
  /** One item of the appeal is decided; `open` are the answer keys that still wait. */
  | { readonly type: 'decide'; readonly reason: string; readonly open: readonly string[] }
  | { readonly type: 'finalise' };

export type TransitionRefusal =
  | { readonly reason: 'notInThisStatus'; readonly status: AuditStatus; readonly event: AuditEventType }
  | { readonly reason: 'unanswered'; readonly itemIds: readonly string[] }
  | { readonly reason: 'reasonMissing' };

/** The status after an event, as `AUDIT_MACHINE` draws it. An appeal stays open until its last item is decided. */
export const auditTransition = (
  status: AuditStatus,
  event: AuditEvent,
): Result<AuditStatus, TransitionRefusal> => {
  const step = AUDIT_MACHINE.find(({ from, event: type }) => from === status && type === event.type);
  if (step === undefined) return err({ reason: 'notInThisStatus', status, event: event.type });
  if (event.type === 'submit' && event.missing.length > 0)
    return err({ reason: 'unanswered', itemIds: event.missing });
  if (step.reason === 'needed' && 'reason' in event && event.reason.trim() === '')
    return err({ reason: 'reasonMissing' });
  return ok(event.type === 'decide' && event.open.length > 0 ? status : step.to);
};
