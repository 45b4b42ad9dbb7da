import {
  diffBlueprints,
  isEmptyDiff,
  mergeBlueprints,
  openConflicts,
  type Blueprint,
  type MergeConflict,
  type MergeDecisions,
} from '@truthline/blueprint';
import type { Batch } from '../command.ts';

/** The three blueprints that meet: the standard the variant was made from, the variant, the newer standard. */
export type Adoption = {
  readonly base: Blueprint;
  readonly variant: Blueprint;
  readonly standard: Blueprint;
};

/** What adopting would do: the one change (null where there is nothing to take over), every conflict, those still open. */
export type AdoptedStandard = {
  readonly command: Batch | null;
  readonly merged: Blueprint;
  readonly conflicts: readonly MergeConflict[];
  readonly open: readonly MergeConflict[];
};

/**
 * Takes a newer standard into a variant, record by record: what only one of them changed is taken, conflicts go to the
 * side decided for (`ours` is the variant), and while undecided nothing of either is lost. Executed on the variant, the
 * command gives `merged`.
 */
export const adoptStandard = (
  { base, variant, standard }: Adoption,
  decisions: MergeDecisions,
): AdoptedStandard => {
  const { blueprint: merged, conflicts } = mergeBlueprints(base, variant, standard, decisions);
  const diff = diffBlueprints(variant, merged);
  return {
    command: isEmptyDiff(diff)
      ? null
      : { type: 'batch', label: 'adopt', commands: [{ type: 'change.revert', diff }] },
    merged,
    conflicts,
    open: openConflicts(conflicts, decisions),
  };
};
