import { cardIdSchema, cellCards, isBlank, newCard, type LaneId, type StepId } from '@truthline/blueprint';
import type { SingleCommand } from '@truthline/document';
import { orderKeysBetween } from '@truthline/kernel';
import type { EditorCore } from '../core/editor-core.ts';
import { cardAtSpot, type Grid, type Spot } from './grid.ts';

/**
 * Writes a block of texts into the table, its top left at a spot, as one change: a card there gets the text, an empty
 * place a new card. Blank texts leave what is there. What does not fit into the table is counted and said.
 */
export const pasteCells = (
  core: EditorCore,
  grid: Grid,
  at: Spot,
  rows: readonly (readonly string[])[],
): boolean => {
  const language = core.language.get();
  const edits: SingleCommand[] = [];
  const added = new Map<string, { laneId: LaneId; stepId: StepId; texts: string[] }>();
  let outside = 0;
  for (const [down, row] of rows.entries())
    for (const [across, raw] of row.entries()) {
      const text = raw.trim();
      if (text === '') continue;
      const spot = { row: Math.max(0, at.row) + down, column: Math.max(0, at.column) + across };
      const card = cardAtSpot(grid, spot);
      const line = grid.rows[spot.row];
      const step = grid.steps[spot.column];
      if (card !== undefined)
        edits.push({
          type: 'card.edit',
          cardId: card.id,
          fields: { text: { ...card.text, [language]: text } },
        });
      else if (line === undefined || step === undefined) outside += 1;
      else {
        const key = `${line.lane.id} ${step.id}`;
        const known = added.get(key);
        if (known === undefined) added.set(key, { laneId: line.lane.id, stepId: step.id, texts: [text] });
        else known.texts.push(text);
      }
    }
  for (const { laneId, stepId, texts } of added.values()) {
    const last = cellCards(grid.blueprint, laneId, stepId).at(-1)?.orderKey ?? null;
    const keys = orderKeysBetween(last, null, texts.length);
    for (const [index, text] of texts.entries()) {
      const orderKey = keys[index];
      const local = { zh: '', en: '', [language]: text };
      if (orderKey === undefined || isBlank(local)) continue;
      edits.push({
        type: 'card.add',
        card: newCard({ id: cardIdSchema.parse(core.ids.next()), laneId, stepId, orderKey, text: local }),
      });
    }
  }
  const [first] = edits;
  if (first === undefined) {
    core.announce(say => say('table.nothing'));
    return false;
  }
  return core.execute(edits.length === 1 ? first : { type: 'batch', commands: edits }, say =>
    outside === 0
      ? say('table.pasted', { count: edits.length })
      : say('table.pastedSome', { count: edits.length, outside }),
  );
};
