import type { TableName } from '../blueprint.ts';

/** The two sides of a merge. In a conflict that nobody has decided yet `ours` stands, and `theirs` is told beside it. */
export type MergeSide = 'ours' | 'theirs';

/** Something both sides did that cannot both stand. The merged blueprint is valid all the same. */
export type MergeConflict =
  /** Both changed the same field, or fields that only make sense together (a place, the two ends of a link). */
  | {
      readonly type: 'fields';
      readonly table: TableName;
      readonly id: string;
      readonly fields: readonly string[];
      /** The values in the order of `fields`. */
      readonly base: readonly unknown[];
      readonly ours: readonly unknown[];
      readonly theirs: readonly unknown[];
    }
  /** Both added a record under one id, with different contents. */
  | { readonly type: 'addedTwice'; readonly table: TableName; readonly id: string }
  /** One side removed what the other changed: the changed record stays. */
  | {
      readonly type: 'removedAndChanged';
      readonly table: TableName;
      readonly id: string;
      readonly removedBy: MergeSide;
    }
  /** One side removed what a record of the other side still names: the removed record comes back. */
  | {
      readonly type: 'removedButNeeded';
      readonly table: TableName;
      readonly id: string;
      readonly removedBy: MergeSide;
      readonly neededBy: { readonly table: TableName; readonly id: string; readonly field: string };
    }
  /** The steps that remain do not leave a card its width: it is shortened. */
  | { readonly type: 'spanShortened'; readonly table: 'card'; readonly id: string; readonly span: number };
