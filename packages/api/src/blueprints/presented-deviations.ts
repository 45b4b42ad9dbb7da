import type { Difference, LocalText, MergeConflict } from '@truthline/blueprint';
import type { CommittedChange, Refusal } from '@truthline/document';

export type PresentedDeviation = Difference & {
  /** Why, where somebody has said so. */
  readonly reason: LocalText | null;
  /** Who changed the record last and when; null where it is as it was when the variant was made. */
  readonly changedBy: { readonly id: string; readonly name: string } | null;
  readonly changedAt: string | null;
};

/** How one variant differs from what it has taken over of its standard. */
export type PresentedVariantDeviations = {
  readonly blueprintId: string;
  readonly title: LocalText;
  readonly dealerId: string | null;
  readonly dealerName: LocalText | null;
  /** What it is compared with; `known` is false where nobody knows what the variant began with, and the newest stands in. */
  readonly base: { readonly number: number | null; readonly revision: number; readonly known: boolean };
  readonly differences: readonly PresentedDeviation[];
};

/** What became of taking a published standard over into a variant. Only `adopted` has changed anything. */
export type PresentedAdoption =
  | {
      readonly status: 'adopted';
      readonly number: number;
      /** Null where the variant had everything already: then only what it builds on has changed. */
      readonly change: CommittedChange | null;
    }
  /** Conflicts that the decisions do not cover, all of them; `conflictKey` names each. */
  | { readonly status: 'undecided'; readonly conflicts: readonly MergeConflict[] }
  /** The variant has changed since the conflicts were looked at: `revision` is its present one. */
  | { readonly status: 'stale'; readonly revision: number }
  /** Nobody knows what the variant began with: one of the published numbers is to be chosen as `baseNumber`. */
  | { readonly status: 'baseUnknown'; readonly bases: readonly number[] }
  /** The merged drawing would break a limit of a drawing. */
  | { readonly status: 'refused'; readonly refusal: Refusal };
