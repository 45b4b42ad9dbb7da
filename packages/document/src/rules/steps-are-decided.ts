import type { StageId, Step } from '@truthline/blueprint';
import type { Draft } from '../draft.ts';
import type { Refusal } from '../refusal.ts';

/** Steps never go with their stage unasked: without a choice it must be empty. */
export const stepsAreDecided = (
  draft: Draft,
  stageId: StageId,
  steps: readonly Step[],
  choice: 'remove' | { readonly moveTo: StageId } | undefined,
): Refusal | null => {
  if (choice === undefined) {
    return steps.length === 0
      ? null
      : { reason: 'stepsUndecided', table: 'stage', id: stageId, stepIds: steps.map(step => step.id) };
  }
  if (choice === 'remove') return null;
  if (choice.moveTo === stageId) return { reason: 'moveToItself', table: 'stage', id: stageId };
  return draft.find('stage', choice.moveTo) === null
    ? { reason: 'recordGone', table: 'stage', id: choice.moveTo }
    : null;
};
