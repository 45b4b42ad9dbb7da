import type { AuditKind, OverlapCause } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { PresentedInterval } from '../presented.ts';

/** A programme: one checklist by one kind of audit. */
export type PresentedProgramme = {
  readonly checklistId: string;
  readonly kind: AuditKind;
  readonly title: LocalText;
  readonly dealers: number;
  readonly visits: number;
  /** Visits whose minutes are known and believable. */
  readonly timed: number;
  /** Mean of those, with its 95 % t interval; null where there are too few. */
  readonly minutes: number | null;
  readonly interval: PresentedInterval | null;
};

export type PresentedBurdenRow = {
  readonly dealerId: string;
  readonly code: string;
  readonly name: LocalText;
  readonly regionId: string;
  readonly visits: number;
  readonly timed: number;
  /** Σ over the timed visits. */
  readonly minutes: number;
  /** Visits in the order of the programmes. */
  readonly byProgramme: readonly number[];
  /** Items asked in more than one of the dealer's checklists. */
  readonly askedTwice: number;
};

/** What two checklists both ask. */
export type PresentedOverlap = {
  readonly first: { readonly checklistId: string; readonly title: LocalText; readonly items: number };
  readonly second: { readonly checklistId: string; readonly title: LocalText; readonly items: number };
  /** Dealers in reach that were audited by both. */
  readonly dealers: number;
  readonly items: readonly {
    readonly first: string;
    readonly second: string;
    readonly name: LocalText;
    readonly question: LocalText;
    readonly cause: OverlapCause;
  }[];
};

export type PresentedBurden = {
  readonly method: {
    readonly waveIds: readonly string[];
    readonly intervalLevel: number;
    /** A visit that seems to have lasted longer is not timed. */
    readonly mostMinutes: number;
    readonly dealers: number;
    /** Dealers in reach without a visit. */
    readonly withoutVisit: number;
    readonly visits: number;
    readonly timed: number;
  };
  readonly programmes: readonly PresentedProgramme[];
  readonly rows: readonly PresentedBurdenRow[];
  /** Pairs of checklists with something in common, the most first. */
  readonly overlaps: readonly PresentedOverlap[];
  readonly regions: readonly { readonly id: string; readonly name: LocalText }[];
};
