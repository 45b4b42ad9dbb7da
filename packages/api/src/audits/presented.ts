import type { Audit, AuditKind, AuditStatus, ChecklistVersion, Outcome, Scorecard } from '@truthline/audit';
import type { LocalText, MomentId } from '@truthline/blueprint';
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

/** A failed answer and what it cost. */
export type PresentedFinding = {
  readonly itemId: string;
  readonly momentId: MomentId;
  readonly momentName: LocalText;
  readonly question: LocalText;
  /** What the answer was worth, 0 to below 1. */
  readonly score: number;
  /** Item weight times what was missed. */
  readonly weightLost: number;
  /** Points of the overall score (0–100) that full marks here would have added. */
  readonly pointsLost: number;
  readonly criticalFailed: boolean;
};

export type PresentedAudit = {
  readonly audit: Audit;
  readonly checklist: ChecklistVersion;
  readonly scorecard: Scorecard | null;
  /** Heaviest loss first; none before the audit is submitted. */
  readonly findings: readonly PresentedFinding[];
  readonly dealer: PresentedDealer;
  readonly may: { readonly answer: boolean };
};

export type PresentedSubmission = { readonly scorecard: Scorecard };
