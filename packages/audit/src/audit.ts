import type { Answer } from './answer.ts';
import type { AuditKind } from './checklist.ts';

/**
 * `draft` is being answered; `submitted` is complete and scored; `returned` is back with its auditor; `approved` waits
 * for an appeal; `appealed` for its decision; `final` can only be corrected by a new entry. The way from one to the
 * other is `AUDIT_MACHINE`.
 */
export const AUDIT_STATUSES = ['draft', 'submitted', 'returned', 'approved', 'appealed', 'final'] as const;
export type AuditStatus = (typeof AUDIT_STATUSES)[number];

/** One visit or call answering one checklist version. The id is made by the client, so a retry never makes a second one. */
export type Audit = {
  readonly id: string;
  readonly dealerId: string;
  readonly waveId: string | null;
  readonly checklistId: string;
  readonly checklistVersion: number;
  readonly kind: AuditKind;
  readonly status: AuditStatus;
  readonly auditorId: string;
  /** ISO 8601 UTC instants. */
  readonly startedAt: string;
  readonly submittedAt: string | null;
  readonly answers: readonly Answer[];
};
