import { orderedCards, type Blueprint, type LaneId } from '@truthline/blueprint';
import type { Batch, SingleCommand } from '../command.ts';
import { batchOf } from './batch-of.ts';

/**
 * Makes one lane of two: the cards of the second come to the end of their cells in the first, and the second goes. A card
 * whose role was that of its lane keeps it as its own. Null where one of them is gone, or they are one.
 */
export const mergeLanes = (blueprint: Blueprint, first: LaneId, second: LaneId): Batch | null => {
  const [into, from] = [blueprint.lane[first], blueprint.lane[second]];
  if (into === undefined || from === undefined || first === second) return null;
  const { roleId } = from;
  const keepsRole =
    roleId === null || roleId === into.roleId
      ? []
      : orderedCards(blueprint)
          .filter(card => card.laneId === second && card.roleId === null)
          .map((card): SingleCommand => ({ type: 'card.edit', cardId: card.id, fields: { roleId } }));
  return batchOf('lane.merge', [
    ...keepsRole,
    { type: 'lane.remove', laneId: second, cards: { moveTo: first } },
  ]);
};
