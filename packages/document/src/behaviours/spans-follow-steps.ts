import { orderedSteps, type Step } from '@truthline/blueprint';
import type { Draft } from '../draft.ts';

/** Steps that came or changed their place, themselves or with their stage. */
const shiftedSteps = (draft: Draft): ReadonlySet<string> => {
  const shiftedStages = new Set<string>(
    draft
      .touched('stage')
      .filter(id => draft.before('stage', id)?.orderKey !== draft.find('stage', id)?.orderKey),
  );
  const isShifted = (step: Step) => {
    const before = draft.before('step', step.id);
    return (
      before === null ||
      before.orderKey !== step.orderKey ||
      before.stageId !== step.stageId ||
      shiftedStages.has(step.stageId)
    );
  };
  return new Set(
    Object.values(draft.now.step)
      .filter(isShifted)
      .map(step => step.id),
  );
};

/** How far the steps a card covered still follow its own, counting those that came between. */
const reach = (
  after: readonly Step[],
  covered: ReadonlySet<string>,
  shifted: ReadonlySet<string>,
): number => {
  let last = 0;
  for (const [index, step] of after.entries()) {
    if (covered.has(step.id)) last = index + 1;
    else if (!shifted.has(step.id)) break;
  }
  return last + 1;
};

/**
 * A spanning card goes on covering the same steps after steps come, go or move under it, as far as they still
 * follow its own. Where its own step was moved, or the command itself set the span, the count stands.
 */
export const spansFollowSteps = (draft: Draft): void => {
  if (draft.touched('step').length === 0 && draft.touched('stage').length === 0) return;
  const spanning = Object.values(draft.now.card).filter(card => card.span > 1);
  if (spanning.length === 0) return;

  const steps = orderedSteps(draft.snapshot());
  const stepsBefore = orderedSteps({
    ...draft.now,
    stage: { ...draft.tableBefore('stage') },
    step: { ...draft.tableBefore('step') },
  });
  const shifted = shiftedSteps(draft);

  for (const card of spanning) {
    const before = draft.before('card', card.id);
    if (before === null || before.span !== card.span || before.stepId !== card.stepId) continue;
    const own = steps.findIndex(step => step.id === card.stepId);
    const ownBefore = stepsBefore.findIndex(step => step.id === card.stepId);
    if (own === -1 || ownBefore === -1) continue;
    if (steps[own]?.orderKey !== stepsBefore[ownBefore]?.orderKey) continue;
    const covered = new Set<string>(
      stepsBefore.slice(ownBefore + 1, ownBefore + card.span).map(step => step.id),
    );
    const span = reach(steps.slice(own + 1), covered, shifted);
    if (span !== card.span) draft.put('card', { ...card, span });
  }
};
