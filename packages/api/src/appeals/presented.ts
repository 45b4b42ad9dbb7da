import type { Answer, AuditKind } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';

/** Where an appeal stands. */
export type AppealState = 'open' | 'decided' | 'withdrawn';

export type PresentedAppealSummary = {
  readonly id: string;
  readonly auditId: string;
  readonly state: AppealState;
  readonly dealerName: LocalText;
  readonly checklistTitle: LocalText;
  readonly kind: AuditKind;
  readonly openedByName: string;
  /** ISO 8601 instant. */
  readonly openedAt: string;
  /** Items that wait for a decision. */
  readonly undecided: number;
};

/** One disputed answer; an instance of 0 is an item that does not repeat. */
export type PresentedAppealItem = {
  readonly itemId: string;
  readonly instance: number;
  readonly statement: string;
  /** Ids of audit files. */
  readonly fileIds: readonly string[];
  readonly wanted: Answer | null;
  readonly decided: {
    readonly decision: 'upheld' | 'rejected';
    readonly value: Answer | null;
    readonly byName: string;
    readonly at: string;
    readonly reason: string;
  } | null;
};

export type PresentedAppeal = {
  readonly id: string;
  readonly auditId: string;
  readonly state: AppealState;
  readonly openedByName: string;
  readonly openedAt: string;
  readonly items: readonly PresentedAppealItem[];
  readonly may: {
    /** False for whoever audited, helped, reviewed, corrected or appealed. */
    readonly decide: boolean;
    readonly withdraw: boolean;
  };
};

/** What the result of an audit says about appeals. */
export type PresentedAppealOfAudit = {
  readonly appeal: PresentedAppeal | null;
  /** ISO 8601 instant; null where there are no days to appeal. */
  readonly appealUntil: string | null;
  readonly mayOpen: boolean;
};

/** How often what an auditor answered was found wrong, of what was disputed and decided. Shares 0–1. */
export type PresentedOverturnRate = {
  readonly auditorId: string;
  readonly auditorName: string;
  readonly decided: number;
  readonly upheld: number;
  readonly share: number;
  /** Wilson’s interval, 95 %. */
  readonly low: number;
  readonly high: number;
};
