import { compareOrderKeys, orderKeysBetween, type OrderKey } from '@truthline/kernel';
import type { Blueprint } from '../blueprint.ts';
import { compareSiblings } from '../reading/ordered.ts';

type Sibling = { readonly id: string; readonly orderKey: OrderKey };

/** New keys for siblings that share one: the first by id keeps it, the others follow before the next key. */
const separate = <R extends Sibling>(siblings: readonly R[]): readonly R[] => {
  const runs = [...Map.groupBy(siblings, sibling => sibling.orderKey)].toSorted(([one], [other]) =>
    compareOrderKeys(one, other),
  );
  return runs.flatMap(([key, run], index) => {
    const [, ...followers] = run.toSorted(compareSiblings);
    const keys = orderKeysBetween(key, runs[index + 1]?.[0] ?? null, followers.length);
    return followers.map((follower, place) => ({ ...follower, orderKey: keys[place] ?? follower.orderKey }));
  });
};

const separateTable = <R extends Sibling>(
  table: { readonly [id: string]: R },
  parent: (record: R) => string,
): { readonly [id: string]: R } => {
  const moved = [...Map.groupBy(Object.values(table), parent).values()].flatMap(separate);
  return moved.length === 0
    ? table
    : { ...table, ...Object.fromEntries(moved.map(record => [record.id, record] as const)) };
};

/**
 * Both sides may have put something into the same gap under the same key. Both stay, in an order that does not depend
 * on which side is which.
 */
export const separateKeys = (blueprint: Blueprint): Blueprint => ({
  ...blueprint,
  stage: separateTable(blueprint.stage, () => ''),
  step: separateTable(blueprint.step, step => step.stageId),
  lane: separateTable(blueprint.lane, lane => lane.kind),
  card: separateTable(blueprint.card, card => `${card.laneId} ${card.stepId}`),
  moment: separateTable(blueprint.moment, moment => moment.cardId),
});
