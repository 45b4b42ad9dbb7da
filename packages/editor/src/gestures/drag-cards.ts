import type { CardId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import { REST } from '../core/session.ts';
import type { Point } from '../layout/geometry.ts';
import { dropPlaceAt } from '../layout/place.ts';
import { moveCards } from './move-cards.ts';

/** Takes a card in hand, and with it the selection where it belongs to that. */
export const beginDrag = (core: EditorCore, anchor: CardId): void => {
  const { selection } = core.session.get();
  const cardIds = selection.has(anchor) ? selection : new Set([anchor]);
  core.update({
    selection: cardIds,
    focus: { kind: 'card', cardId: anchor },
    mode: { kind: 'dragging', anchor, cardIds, offset: { x: 0, y: 0 }, place: null },
  });
};

/** The card in hand is this far from where it stood, in world units: the place it would land at follows. */
export const dragBy = (core: EditorCore, offset: Point): void => {
  const { mode } = core.session.get();
  if (mode.kind !== 'dragging') return;
  const layout = core.layout.get();
  const box = layout.boxes.get(mode.anchor);
  if (box === undefined) return;
  const place = dropPlaceAt(
    layout,
    { x: box.x + offset.x + box.width / 2, y: box.y + offset.y + Math.min(20, box.height / 2) },
    mode.cardIds,
  );
  const kept = mode.place;
  const still =
    kept !== null &&
    place !== null &&
    kept.laneId === place.laneId &&
    kept.stepId === place.stepId &&
    kept.before === place.before;
  core.update({ mode: { ...mode, offset, place: still ? kept : place } });
};

/** Lets go: the cards move as one change, or stay where they were. */
export const endDrag = (core: EditorCore, dropped: boolean): void => {
  const { mode } = core.session.get();
  if (mode.kind !== 'dragging') return;
  core.update({ mode: REST });
  if (dropped && mode.place !== null) moveCards(core, mode.cardIds, mode.anchor, mode.place);
};
