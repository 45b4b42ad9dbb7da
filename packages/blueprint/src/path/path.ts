import type { Blueprint } from '../blueprint.ts';
import { orderedCards } from '../reading/cells.ts';
import { orderedSteps } from '../reading/ordered.ts';
import type { CardId, StepId } from '../records/id.ts';

/** One way through the service: the cards walked over, and the steps they stand in, in the order walked. */
export type Path = { readonly cardIds: readonly CardId[]; readonly stepIds: readonly StepId[] };

/** The whole journey: every step once, left to right. What a drawing without links says about its path. */
export const wholeJourney = (blueprint: Blueprint): Path => ({
  cardIds: orderedCards(blueprint).map(card => card.id),
  stepIds: orderedSteps(blueprint).map(step => step.id),
});
