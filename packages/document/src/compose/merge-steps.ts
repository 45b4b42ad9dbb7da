import { orderedSteps, type Blueprint, type Card, type Step, type StepId } from '@truthline/blueprint';
import type { Batch, SingleCommand } from '../command.ts';
import { batchOf } from './batch-of.ts';

/** Both times together; where only one is known, that one. */
const together = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : one + other;

/** What the merged step says: its own words and curves, where it has none those of the other; the time of both. */
const joined = (into: Step, from: Step) => ({
  standardSeconds: together(into.standardSeconds, from.standardSeconds),
  acceptableSeconds: together(into.acceptableSeconds, from.acceptableSeconds),
  emotion: into.emotion ?? from.emotion,
  expectation: into.expectation ?? from.expectation,
  perception: into.perception ?? from.perception,
});

/** How many steps, from the merged one on, a card of the step that goes covers without a gap. */
const reach = (steps: readonly Step[], into: StepId, card: Card): number => {
  const left = steps.filter(step => step.id !== card.stepId);
  const own = steps.findIndex(step => step.id === card.stepId);
  const covered = new Set(steps.slice(own, own + card.span).map(step => step.id));
  const start = left.findIndex(step => step.id === into);
  const rest = left.slice(start + 1);
  const gap = rest.findIndex(step => !covered.has(step.id));
  return 1 + (gap === -1 ? rest.length : gap);
};

/**
 * Makes one step of two: the cards of the second come to the end of their cells in the first, and the second goes. The
 * merged step takes the time of both. Null where one of them is gone, or they are one.
 */
export const mergeSteps = (blueprint: Blueprint, first: StepId, second: StepId): Batch | null => {
  const [into, from] = [blueprint.step[first], blueprint.step[second]];
  if (into === undefined || from === undefined || first === second) return null;
  const steps = orderedSteps(blueprint);
  const spans = Object.values(blueprint.card)
    .filter(card => card.stepId === second && card.span > 1)
    .map((card): SingleCommand => ({
      type: 'card.edit',
      cardId: card.id,
      fields: { span: reach(steps, first, card) },
    }));
  return batchOf('step.merge', [
    { type: 'step.edit', stepId: first, fields: joined(into, from) },
    { type: 'step.remove', stepId: second, cards: { moveTo: first } },
    ...spans,
  ]);
};
