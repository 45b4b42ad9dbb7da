import { diffBlueprints, isEmptyDiff, type Blueprint } from '@truthline/blueprint';
import type { Batch } from '../command.ts';

/** Makes the blueprint what it was at an earlier revision, as a new change; null where it is that already. */
export const restoreBlueprint = (now: Blueprint, then: Blueprint): Batch | null => {
  const diff = diffBlueprints(now, then);
  return isEmptyDiff(diff)
    ? null
    : { type: 'batch', label: 'restore', commands: [{ type: 'change.revert', diff }] };
};
