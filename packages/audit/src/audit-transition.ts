import { err, ok, type Result } from '@truthline/kernel';
import type { AuditStatus } from './audit.ts';

/** What can happen to an audit. `missing` are the item ids of `missingAnswers`. */
export type AuditEvent =
  | { readonly type: 'submit'; readonly missing: readonly string[] }
  /** Sent back to its auditor for correction. */
  | { readonly type: 'return'; readonly reason: string }
  | { readonly type: 'finalise' };

export type TransitionRefusal =
  | { readonly reason: 'notInThisStatus'; readonly status: AuditStatus; readonly event: AuditEvent['type'] }
  | { readonly reason: 'unanswered'; readonly itemIds: readonly string[] }
  | { readonly reason: 'reasonMissing' };

/** draft → submitted → final, and submitted → draft with a reason. Nothing leaves `final`. */
export const auditTransition = (
  status: AuditStatus,
  event: AuditEvent,
): Result<AuditStatus, TransitionRefusal> => {
  const refused = err({ reason: 'notInThisStatus', status, event: event.type } as const);
  switch (event.type) {
    case 'submit':
      if (status !== 'draft') return refused;
      return event.missing.length === 0
        ? ok('submitted')
        : err({ reason: 'unanswered', itemIds: event.missing });
    case 'return':
      if (status !== 'submitted') return refused;
      return event.reason.trim() === '' ? err({ reason: 'reasonMissing' }) : ok('draft');
    case 'finalise':
      return status === 'submitted' ? ok('final') : refused;
  }
};
