import type { Dimension, LaneKind, MomentId } from '@truthline/blueprint';

/** What one item contributed. `score` is null where the item left the sum. */
export type ItemScore = {
  readonly itemId: string;
  readonly sectionId: string;
  readonly momentId: MomentId;
  /** 0–1, or null where not applicable, not observed (when excluded), unanswered, or recorded without a score. */
  readonly score: number | null;
  readonly weight: number;
  readonly state: 'answered' | 'notApplicable' | 'notObserved' | 'unanswered';
  /** A bonus item adds to its parts and is not counted in them. */
  readonly bonus: boolean;
  readonly critical: boolean;
  /** True where the item is critical and its rule is broken (score 0, or a critical option unticked). */
  readonly criticalFailed: boolean;
  /** The score of each instance, in their order; empty where the item is answered once. */
  readonly instances: readonly (number | null)[];
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
  /** Percentage points that bonus items added to the score; they are part of it and of `weightedScore`. */
  readonly bonus: number;
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
  readonly lanes: readonly PartScore<LaneKind>[];
  readonly items: readonly ItemScore[];
  readonly criticalFailures: readonly string[];
  /** Ids of the sections below their own pass mark. */
  readonly sectionsFailed: readonly string[];
  /** Keys of the answers that are missing (`answerKeyOf`): the item's id, and the instance where it repeats. */
  readonly unanswered: readonly string[];
};
