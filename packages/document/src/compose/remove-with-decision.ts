import type { Blueprint, LaneId, StageId, StepId } from '@truthline/blueprint';
import type { SingleCommand } from '../command.ts';

/** What becomes of the cards of a lane, step or stage that goes. Asked, never guessed. */
export type CardsDecision<Target> = 'removeCards' | { readonly moveCardsTo: Target };

const choiceOf = <Target>(decision: CardsDecision<Target>) =>
  decision === 'removeCards' ? ('remove' as const) : { moveTo: decision.moveCardsTo };

/** Whether there is something to decide: false where the lane, step or stage holds no card. */
export const holdsCards = (
  blueprint: Blueprint,
  place: { readonly table: 'lane' | 'step' | 'stage'; readonly id: string },
): boolean => {
  const holds = {
    lane: (card: { readonly laneId: string }) => card.laneId === place.id,
    step: (card: { readonly stepId: string }) => card.stepId === place.id,
    stage: (card: { readonly stepId: string }) => blueprint.step[card.stepId]?.stageId === place.id,
  };
  return Object.values(blueprint.card).some(holds[place.table]);
};

export const removeLane = (laneId: LaneId, decision: CardsDecision<LaneId>): SingleCommand => ({
  type: 'lane.remove',
  laneId,
  cards: choiceOf(decision),
});

export const removeStep = (stepId: StepId, decision: CardsDecision<StepId>): SingleCommand => ({
  type: 'step.remove',
  stepId,
  cards: choiceOf(decision),
});

/** Cards that stay do so with their steps, at the end of the other stage. */
export const removeStage = (stageId: StageId, decision: CardsDecision<StageId>): SingleCommand => ({
  type: 'stage.remove',
  stageId,
  steps: choiceOf(decision),
});
