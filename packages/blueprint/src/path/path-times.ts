import type { Blueprint } from '../blueprint.ts';
import type { StepId } from '../records/id.ts';
import { wholeJourney, type Path } from './path.ts';

/** How long a path takes by its standards and how long the customer puts up with it, in seconds. */
export type PathTimes = {
  /** Sum over the steps that state a standard. */
  readonly standardSeconds: number;
  /** Sum over the steps that state what is acceptable; null where a step of the path does not. */
  readonly acceptableSeconds: number | null;
  /** What the journey promises for the whole path. */
  readonly promisedSeconds: number | null;
  /** Steps without any time: the standard above is a lower bound while there are some. */
  readonly untimedStepIds: readonly StepId[];
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The timed cards of a path, added up by step. */
const cardSeconds = (blueprint: Blueprint, path: Path): ReadonlyMap<StepId, number> => {
  const seconds = new Map<StepId, number>();
  for (const cardId of path.cardIds) {
    const card = blueprint.card[cardId];
    if (card === undefined || card.durationSeconds === null) continue;
    seconds.set(card.stepId, (seconds.get(card.stepId) ?? 0) + card.durationSeconds);
  }
  return seconds;
};

/**
 * Times of a path, or of the whole journey. A step takes its own standard, else the sum of its timed cards on the path.
 * A step left and entered again counts twice.
 */
export const pathTimes = (blueprint: Blueprint, path: Path = wholeJourney(blueprint)): PathTimes => {
  const byCards = cardSeconds(blueprint, path);
  const standards = path.stepIds.map(stepId => ({
    stepId,
    seconds: blueprint.step[stepId]?.standardSeconds ?? byCards.get(stepId) ?? null,
  }));
  const acceptable = path.stepIds.map(stepId => blueprint.step[stepId]?.acceptableSeconds ?? null);
  return {
    standardSeconds: sum(standards.flatMap(({ seconds }) => seconds ?? [])),
    acceptableSeconds: acceptable.includes(null) ? null : sum(acceptable.flatMap(seconds => seconds ?? [])),
    promisedSeconds: Object.values(blueprint.journey)[0]?.promisedSeconds ?? null,
    untimedStepIds: standards.filter(({ seconds }) => seconds === null).map(({ stepId }) => stepId),
  };
};
