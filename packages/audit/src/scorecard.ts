import type { Dimension, MomentId } from '@truthline/blueprint';

/** What one item contributed. `score` is null where the item left the sum. */
export type ItemScore = {
  readonly itemId: string;
  readonly sectionId: string;
  readonly momentId: MomentId;
  /** 0–1, or null where not applicable, not observed (when excluded) or unanswered. */
  readonly score: number | null;
  readonly weight: number;
  readonly state: 'answered' | 'notApplicable' | 'notObserved' | 'unanswered';
  readonly critical: boolean;
  /** True where the item is critical and its rule is broken (score 0, or a critical option unticked). */
  readonly criticalFailed: boolean;
};

/** A part of the checklist summed: 0–100, or null with nothing applicable answered. */
export type PartScore<Key> = {
  readonly key: Key;
  readonly score: number | null;
  /** Items that counted. */
  readonly counted: number;
  /** Sum of w·s and of w over the items that counted: enough to add parts of many audits without the answers. */
  readonly weightedScore: number;
  readonly weight: number;
  /** Items that counted and reached full score, for pass rates. */
  readonly passed: number;
};

export type Outcome = 'pass' | 'fail' | 'incomplete';

/** Everything `scoreAudit` says of one audit. */
export type Scorecard = {
  readonly scoringVersion: number;
  /** 0–100, or null where nothing was applicable. Shown even when the outcome is `fail`. */
  readonly overall: number | null;
  readonly outcome: Outcome;
  readonly sections: readonly PartScore<string>[];
  readonly dimensions: readonly PartScore<Dimension>[];
  readonly moments: readonly PartScore<MomentId>[];
  readonly items: readonly ItemScore[];
  readonly criticalFailures: readonly string[];
  readonly unanswered: readonly string[];
};
