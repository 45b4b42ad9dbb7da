import { cellCards, type CardId } from '@truthline/blueprint';
import type { Command } from '@truthline/document';
import type { EditorCore } from '../core/editor-core.ts';
import { clamp } from '../layout/geometry.ts';
import type { BlueprintLayout } from '../layout/layout.ts';
import { columnOf, laneOf, type DropPlace } from '../layout/place.ts';

/** True where the card already stands there. */
const standsAt = (layout: BlueprintLayout, cardId: CardId, place: DropPlace): boolean => {
  const card = layout.blueprint.card[cardId];
  if (card === undefined || card.laneId !== place.laneId || card.stepId !== place.stepId) return false;
  const cell = cellCards(layout.blueprint, card.laneId, card.stepId);
  const next = cell[cell.findIndex(sibling => sibling.id === cardId) + 1];
  return place.before === cardId || place.before === (next?.id ?? null);
};

type CardMove = Extract<Command, { type: 'card.move' }>;

/** The cards that would move: `anchor` goes to `place`, the others keep their distance in lanes and steps. */
export const cardMoves = (
  layout: BlueprintLayout,
  cardIds: ReadonlySet<CardId>,
  anchor: CardId,
  place: DropPlace,
): readonly CardMove[] => {
  const lead = layout.boxes.get(anchor);
  if (lead === undefined) return [];
  if (cardIds.size <= 1 || !cardIds.has(anchor))
    return standsAt(layout, anchor, place) ? [] : [{ type: 'card.move', cardId: anchor, ...place }];
  const boxes = [...layout.boxes.values()].filter(box => cardIds.has(box.id));
  const reach = (values: readonly number[], delta: number, count: number) =>
    clamp(delta, -Math.min(...values), count - 1 - Math.max(...values));
  const across = reach(
    boxes.map(box => box.column),
    columnOf(layout, place.stepId) - lead.column,
    layout.columns.length,
  );
  const down = reach(
    boxes.map(box => box.lane),
    laneOf(layout, place.laneId) - lead.lane,
    layout.lanes.length,
  );
  if (across === 0 && down === 0) return [];
  return boxes.flatMap((box): readonly CardMove[] => {
    const lane = layout.lanes[box.lane + down];
    const column = layout.columns[box.column + across];
    return lane === undefined || column === undefined
      ? []
      : [{ type: 'card.move', cardId: box.id, laneId: lane.laneId, stepId: column.stepId, before: null }];
  });
};

/** The one command of a move; null where nothing moves. */
const moveCommand = (moves: readonly CardMove[]): Command | null => {
  const [first] = moves;
  if (first === undefined) return null;
  return moves.length === 1 ? first : { type: 'batch', commands: [...moves] };
};

/** Moves cards and says where the leading one went. True where something moved. */
export const moveCards = (
  core: EditorCore,
  cardIds: ReadonlySet<CardId>,
  anchor: CardId,
  place: DropPlace,
): boolean => {
  const layout = core.layout.get();
  const moves = cardMoves(layout, cardIds, anchor, place);
  const command = moveCommand(moves);
  if (command === null) return false;
  const landing = moves.find(move => move.cardId === anchor) ?? place;
  const lane = layout.lanes[laneOf(layout, landing.laneId)]?.name ?? '';
  const step = layout.columns[columnOf(layout, landing.stepId)]?.name ?? '';
  const count = moves.length;
  return core.execute(command, say =>
    count === 1 ? say('said.moved', { lane, step }) : say('said.movedMany', { count, lane, step }),
  );
};
