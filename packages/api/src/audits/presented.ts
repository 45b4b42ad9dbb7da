import type { Audit, AuditKind, AuditStatus, ChecklistVersion, Outcome, Scorecard } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { PresentedDealer } from '../dealers/presented.ts';

export type PresentedAuditSummary = {
  readonly id: string;
  readonly dealerId: string;
  readonly dealerName: LocalText;
  readonly checklistId: string;
  readonly version: number;
  readonly checklistTitle: LocalText;
  readonly kind: AuditKind;
  readonly status: AuditStatus;
  readonly waveId: string | null;
  /** ISO 8601 instants. */
  readonly startedAt: string;
  readonly submittedAt: string | null;
  /** 0–100; null while a draft, or where nothing was applicable. */
  readonly overall: number | null;
  readonly outcome: Outcome | null;
};

export type PresentedAudit = {
  readonly audit: Audit;
  readonly checklist: ChecklistVersion;
  readonly scorecard: Scorecard | null;
  readonly dealer: PresentedDealer;
  readonly may: { readonly answer: boolean };
};

export type PresentedSubmission = { readonly scorecard: Scorecard };
