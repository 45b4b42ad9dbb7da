import type { AuditKind, Outcome, SecondCheck } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';

export type PresentedWaiting = {
  readonly id: string;
  /** `returned` is back with its auditor. */
  readonly status: 'submitted' | 'returned';
  readonly kind: AuditKind;
  readonly dealerName: LocalText;
  readonly checklistTitle: LocalText;
  readonly waveName: LocalText | null;
  readonly auditorName: string;
  /** ISO 8601 instant. */
  readonly submittedAt: string | null;
  /** 0–100, by the newest line of the ledger. */
  readonly overall: number | null;
  readonly outcome: Outcome | null;
  /** Why it waits; null where it was returned and has come back. */
  readonly why: SecondCheck | null;
  /** False where the asker answered it. */
  readonly mayReview: boolean;
};

/** A sentence of a reviewer about one answer; an instance of 0 is an item that does not repeat. */
export type PresentedItemNote = {
  readonly itemId: string;
  readonly instance: number;
  readonly body: string;
  readonly writtenByName: string;
  readonly at: string;
};

export type PresentedNotes = {
  /** Why the audit was given back the last time; null where it never was. */
  readonly reason: string | null;
  readonly notes: readonly PresentedItemNote[];
};
