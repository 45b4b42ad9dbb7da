import { compareOrderKeys } from '@truthline/kernel';
import { LANE_KINDS } from '../records/lane-kinds.ts';
import type { Lane } from '../records/lane.ts';
import type { Stage } from '../records/stage.ts';
import type { Step } from '../records/step.ts';
import { memoiseByTables } from './memoise.ts';

/** Order among siblings. Equal keys break an invariant; the id then decides, so that every reader sees one order. */
export const compareSiblings = (
  one: { readonly id: string; readonly orderKey: string },
  other: { readonly id: string; readonly orderKey: string },
): number => compareOrderKeys(one.orderKey, other.orderKey) || compareOrderKeys(one.id, other.id);

/** All stages, left to right. */
export const orderedStages = memoiseByTables(['stage'], (blueprint): readonly Stage[] =>
  Object.values(blueprint.stage).toSorted(compareSiblings),
);

/** All steps, left to right: by stage, then within the stage. A step whose stage is gone comes last. */
export const orderedSteps = memoiseByTables(['step', 'stage'], (blueprint): readonly Step[] => {
  const place = new Map<string, number>(orderedStages(blueprint).map((stage, index) => [stage.id, index]));
  const stageIndex = (step: Step) => place.get(step.stageId) ?? place.size;
  return Object.values(blueprint.step).toSorted(
    (one, other) => stageIndex(one) - stageIndex(other) || compareSiblings(one, other),
  );
});

/** All lanes, top to bottom: kinds in drawing order, lanes within their kind. */
export const orderedLanes = memoiseByTables(['lane'], (blueprint): readonly Lane[] =>
  Object.values(blueprint.lane).toSorted(
    (one, other) =>
      LANE_KINDS.indexOf(one.kind) - LANE_KINDS.indexOf(other.kind) || compareSiblings(one, other),
  ),
);

/** The column of every step, counted from 0. */
export const stepIndexes = memoiseByTables(
  ['step', 'stage'],
  (blueprint): ReadonlyMap<string, number> =>
    new Map(orderedSteps(blueprint).map((step, index) => [step.id, index])),
);
