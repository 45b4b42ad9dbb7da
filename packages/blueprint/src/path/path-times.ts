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

/** The time of one step on a path: its own standard, else the sum of its timed cards on the path, else unknown. */
const stepSeconds = (blueprint: Blueprint, path: Path, stepId: StepId): number | null => {
  const standard = blueprint.step[stepId]?.standardSeconds ?? null;
  if (standard !== null) return standard;
  const durations = path.cardIds
    .map(cardId => blueprint.card[cardId])
    .filter(card => card?.stepId === stepId)
    .flatMap(card => card?.durationSeconds ?? []);
  return durations.length === 0 ? null : sum(durations);
};

/** Times of a path, or of the whole journey. A step met twice (rework) counts twice. */
export const pathTimes = (blueprint: Blueprint, path: Path = wholeJourney(blueprint)): PathTimes => {
  const standards = path.stepIds.map(stepId => ({ stepId, seconds: stepSeconds(blueprint, path, stepId) }));
  const acceptable = path.stepIds.map(stepId => blueprint.step[stepId]?.acceptableSeconds ?? null);
  return {
    standardSeconds: sum(standards.flatMap(({ seconds }) => seconds ?? [])),
    acceptableSeconds: acceptable.includes(null) ? null : sum(acceptable.flatMap(seconds => seconds ?? [])),
    promisedSeconds: Object.values(blueprint.journey)[0]?.promisedSeconds ?? null,
    untimedStepIds: standards.filter(({ seconds }) => seconds === null).map(({ stepId }) => stepId),
  };
};
