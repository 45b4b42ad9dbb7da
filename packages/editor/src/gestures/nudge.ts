import { cellCards, type CardId } from '@truthline/blueprint';
import type { BlueprintLayout } from '../layout/layout.ts';
import type { DropPlace } from '../layout/place.ts';
import type { Direction } from './walk.ts';

/** The place one press of an arrow key further on: up and down pass the cards of the cell before leaving the lane. */
export const nudge = (
  layout: BlueprintLayout,
  cardId: CardId,
  from: DropPlace,
  direction: Direction,
): DropPlace | null => {
  const column = layout.columns.findIndex(box => box.stepId === from.stepId);
  const lane = layout.lanes.findIndex(band => band.laneId === from.laneId);
  const others = (at: { readonly laneId: DropPlace['laneId']; readonly stepId: DropPlace['stepId'] }) =>
    cellCards(layout.blueprint, at.laneId, at.stepId).filter(card => card.id !== cardId);
  if (direction === 'left' || direction === 'right') {
    const next = layout.columns[column + (direction === 'right' ? 1 : -1)];
    return next === undefined ? null : { laneId: from.laneId, stepId: next.stepId, before: null };
  }
  const siblings = others(from);
  const at = from.before === null ? siblings.length : siblings.findIndex(card => card.id === from.before);
  if (direction === 'up') {
    if (at > 0) return { ...from, before: siblings[at - 1]?.id ?? null };
    const above = layout.lanes[lane - 1];
    return above === undefined ? null : { laneId: above.laneId, stepId: from.stepId, before: null };
  }
  if (at < siblings.length) return { ...from, before: siblings[at + 1]?.id ?? null };
  const below = layout.lanes[lane + 1];
  if (below === undefined) return null;
  const cell = { laneId: below.laneId, stepId: from.stepId };
  return { ...cell, before: others(cell)[0]?.id ?? null };
};

/** Where a card stands now, as a place. */
export const placeOf = (layout: BlueprintLayout, cardId: CardId): DropPlace | null => {
  const card = layout.blueprint.card[cardId];
  if (card === undefined) return null;
  const cell = cellCards(layout.blueprint, card.laneId, card.stepId);
  const next = cell[cell.findIndex(sibling => sibling.id === cardId) + 1];
  return { laneId: card.laneId, stepId: card.stepId, before: next?.id ?? null };
};
