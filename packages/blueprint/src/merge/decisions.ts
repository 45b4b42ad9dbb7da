import type { MergeConflict, MergeSide } from './conflict.ts';

/** Which side wins each conflict, by `conflictKey`. A conflict without a decision is settled so that nothing is lost. */
export type MergeDecisions = { readonly [conflictKey: string]: MergeSide };

/** Who asks "ours or theirs?": null leaves the conflict as it is settled without a decision. */
export type Settle = (conflict: MergeConflict) => MergeSide | null;

/** The name of a conflict, the same every time the same three blueprints are merged. */
export const conflictKey = (conflict: MergeConflict): string =>
  [conflict.type, conflict.table, conflict.id, ...(conflict.type === 'fields' ? conflict.fields : [])].join(
    ':',
  );

/** Whether there is something to decide: a card that lost its room is only told of. */
export const isDecidable = (conflict: MergeConflict): boolean => conflict.type !== 'spanShortened';

/** The conflicts nobody has decided yet. */
export const openConflicts = (
  conflicts: readonly MergeConflict[],
  decisions: MergeDecisions,
): readonly MergeConflict[] =>
  conflicts.filter(conflict => isDecidable(conflict) && !Object.hasOwn(decisions, conflictKey(conflict)));
