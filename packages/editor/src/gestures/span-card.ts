import type { CardId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import { columnAt } from '../layout/columns.ts';
import { clamp } from '../layout/geometry.ts';
import type { BlueprintLayout, CardBox } from '../layout/layout.ts';

/** The last column a card covers when its right edge is pulled to `x`: never left of its own. */
export const spanEndAt = (layout: BlueprintLayout, box: CardBox, x: number): number => {
  const at = clamp(columnAt(layout.columns, x), box.column, layout.columns.length - 1);
  const column = layout.columns[at];
  // A column counts from its first third on, so that a short pull is enough.
  return column !== undefined && at > box.column && x < column.x + column.width / 3 ? at - 1 : at;
};

/** Makes a card cover the columns up to one, as one change. */
export const spanTo = (core: EditorCore, cardId: CardId, lastColumn: number): void => {
  const layout = core.layout.get();
  const box = layout.boxes.get(cardId);
  if (box === undefined) return;
  const span = clamp(lastColumn, box.column, layout.columns.length - 1) - box.column + 1;
  if (layout.blueprint.card[cardId]?.span === span) return;
  core.execute({ type: 'card.edit', cardId, fields: { span } }, say => say('said.spans', { count: span }));
};
