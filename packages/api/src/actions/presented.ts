import type { LocalText } from '@truthline/blueprint';
import type { ActionStatus } from '@truthline/improvement';

/** What a person can do with an action. */
export type ActionStep = 'start' | 'report' | 'withdraw';

export type PresentedAction = {
  readonly id: string;
  readonly dealerId: string;
  readonly dealerName: LocalText;
  readonly auditId: string;
  readonly itemId: string;
  readonly question: LocalText;
  readonly momentName: LocalText;
  readonly text: string;
  readonly ownerId: string;
  readonly ownerName: string;
  /** A calendar day at the dealer, YYYY-MM-DD. */
  readonly dueOn: string;
  /** ISO 8601 instant. */
  readonly openedAt: string;
  readonly status: ActionStatus;
  /** The day is past, and no audit has shown it mended. */
  readonly overdue: boolean;
  readonly closedByAuditId: string | null;
  readonly failedReaudits: number;
  readonly withdrawnReason: string | null;
  readonly may: {
    /** The audit that found it, and the one that closed it. */
    readonly readAudit: boolean;
    readonly steps: readonly ActionStep[];
  };
};

/** Somebody who can be made to own an action. */
export type PresentedOwner = { readonly id: string; readonly name: string };
