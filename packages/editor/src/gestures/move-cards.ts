import { cellCards, type CardId } from '@truthline/blueprint';
import type { Command, SingleCommand } from '@truthline/document';
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

/** The one command of a move: `anchor` goes to `place`, the others keep their distance in lanes and steps. */
export const moveCommand = (
  layout: BlueprintLayout,
  cardIds: ReadonlySet<CardId>,
  anchor: CardId,
  place: DropPlace,
): Command | null => {
  const lead = layout.boxes.get(anchor);
  if (lead === undefined) return null;
  if (cardIds.size <= 1 || !cardIds.has(anchor))
    return standsAt(layout, anchor, place) ? null : { type: 'card.move', cardId: anchor, ...place };
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
  if (across === 0 && down === 0) return null;
  const commands: SingleCommand[] = boxes.flatMap(box => {
    const lane = layout.lanes[box.lane + down];
    const column = layout.columns[box.column + across];
    return lane === undefined || column === undefined
      ? []
      : [{ type: 'card.move', cardId: box.id, laneId: lane.laneId, stepId: column.stepId, before: null }];
  });
  return { type: 'batch', commands };
};

/** Moves cards and says where the leading one went. True where something moved. */
export const moveCards = (
  core: EditorCore,
  cardIds: ReadonlySet<CardId>,
  anchor: CardId,
  place: DropPlace,
): boolean => {
  const layout = core.layout.get();
  const command = moveCommand(layout, cardIds, anchor, place);
  if (command === null) return false;
  const lane = layout.lanes[laneOf(layout, place.laneId)]?.name ?? '';
  const step = layout.columns[columnOf(layout, place.stepId)]?.name ?? '';
  const count = command.type === 'batch' ? command.commands.length : 1;
  return core.execute(command, say =>
    count === 1 ? say('said.moved', { lane, step }) : say('said.movedMany', { count, lane, step }),
  );
};
