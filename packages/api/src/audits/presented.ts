import type {
  Answer,
  Audit,
  AuditEventType,
  AuditKind,
  AuditStatus,
  ChecklistVersion,
  Outcome,
  Scorecard,
} from '@truthline/audit';
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
  /** It answers a recorded visit, to compare auditors; it counts nowhere. */
  readonly calibration: boolean;
  /** The asker answers it, or has. */
  readonly own: boolean;
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

/** The score, and where the audit has come to: `submitted` waits for a review, `approved` for an appeal. */
/** What a submit is answered with: what the audit came to. Moments and items are with the audit (`audits.get`). */
export type PresentedSubmission = {
  readonly scorecard: Pick<
    Scorecard,
    'scoringVersion' | 'overall' | 'outcome' | 'sections' | 'criticalFailures' | 'sectionsFailed'
  >;
  readonly status: AuditStatus;
};

/** The ledger of an audit. Instants are ISO 8601; an instance of 0 is an item that does not repeat. */
export type PresentedHistory = {
  readonly transitions: readonly {
    readonly number: number;
    readonly event: AuditEventType | 'start';
    readonly from: AuditStatus | null;
    readonly to: AuditStatus;
    readonly actorName: string;
    readonly at: string;
    readonly reason: string | null;
  }[];
  readonly corrections: readonly {
    readonly number: number;
    readonly itemId: string;
    readonly instance: number;
    readonly cause: 'return' | 'onBehalf' | 'appeal' | 'overwrite';
    readonly before: Answer | null;
    readonly after: Answer | null;
    readonly reason: string;
    readonly actorName: string;
    readonly at: string;
  }[];
  readonly scores: readonly {
    readonly number: number;
    readonly cause: 'submit' | 'correction' | 'appeal' | 'final';
    readonly overall: number | null;
    readonly outcome: Outcome;
    readonly at: string;
  }[];
};

type PresentedAnswerer = { readonly id: string; readonly name: string };

/** Who answers an audit. */
export type PresentedAnswerers = {
  /** Its auditor first, then those who were named beside, in that order. */
  readonly answering: readonly PresentedAnswerer[];
  /** False where whoever plans the visits names who else answers: they are told of nobody. */
  readonly mayName: boolean;
  /** Who else could be named, by name; nobody once it is handed in. */
  readonly others: readonly PresentedAnswerer[];
};
