import {
  newLane,
  orderedCards,
  type Blueprint,
  type CardId,
  type LaneId,
  type LocalText,
  type RoleId,
} from '@truthline/blueprint';
import { orderKeyBetween } from '@truthline/kernel';
import type { Batch, SingleCommand } from '../command.ts';
import { nextSibling } from '../order.ts';
import { batchOf } from './batch-of.ts';

/**
 * Parts a lane in two: a new one of its kind directly below takes the cards named (those of other lanes are passed over),
 * each at its step. Null where the lane is gone.
 */
export const splitLane = (
  blueprint: Blueprint,
  laneId: LaneId,
  below: {
    readonly id: LaneId;
    readonly name: LocalText;
    readonly roleId: RoleId | null;
    readonly cardIds: ReadonlySet<CardId>;
  },
): Batch | null => {
  const lane = blueprint.lane[laneId];
  if (lane === undefined) return null;
  const { id, name, roleId, cardIds } = below;
  const orderKey = orderKeyBetween(lane.orderKey, nextSibling(blueprint, 'lane', lane)?.orderKey ?? null);
  const moves = orderedCards(blueprint)
    .filter(card => card.laneId === laneId && cardIds.has(card.id))
    .map((card): SingleCommand => ({
      type: 'card.move',
      cardId: card.id,
      laneId: id,
      stepId: card.stepId,
      before: null,
    }));
  return batchOf('lane.split', [
    { type: 'lane.add', lane: newLane({ id, kind: lane.kind, name, roleId, orderKey }) },
    ...moves,
  ]);
};
