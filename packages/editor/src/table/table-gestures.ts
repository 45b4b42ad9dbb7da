import { readText, type CardId } from '@truthline/blueprint';
import { readTable, recognisePaste } from '@truthline/document';
import { flushSync } from 'react-dom';
import type { EditorCore } from '../core/editor-core.ts';
import { isHead } from '../core/session.ts';
import { updateHeads } from '../gestures/heads.ts';
import { changeTypedText, typeCard, typeNewCard } from '../gestures/typing.ts';
import { bring } from '../clipboard/bring.ts';
import { takeChosen } from '../clipboard/take.ts';
import { readCells, writeCells } from './cells-text.ts';
import { cardsInRange, focusAt, type Grid, type Range, type Spot } from './grid.ts';
import { pasteCells } from './paste-cells.ts';

/** Goes to a spot and selects the cards of the block between it and the corner the block began at. */
export const standAtSpot = (core: EditorCore, grid: Grid, spot: Spot, range: Range): void => {
  const focus = focusAt(grid, spot);
  if (focus === null) return;
  const cards = cardsInRange(grid, range).flatMap(row => row.flatMap(card => card?.id ?? []));
  const single = range.from.row === range.to.row && range.from.column === range.to.column;
  core.update({ focus, selection: new Set<CardId>(spot.row < 0 || spot.column < 0 ? [] : cards) });
  if (!single) core.announce(say => say('said.selected', { count: cards.length }));
};

/** Begins to write at a spot: the card there, a new one, or the name of a header. `fresh`: the old text is overwritten. */
export const writeAt = (core: EditorCore, grid: Grid, spot: Spot, fresh: boolean): void => {
  const focus = focusAt(grid, spot);
  if (core.readOnly || focus === null) return;
  if (isHead(focus)) {
    updateHeads(core, { renaming: focus });
    return;
  }
  // The field has to be there before the key that began it is heard: the key writes its first letter.
  flushSync(() => {
    if (focus.kind === 'card') {
      typeCard(core, focus.cardId);
      if (fresh) changeTypedText(core, '');
    } else if (focus.kind === 'cell') typeNewCard(core, focus);
  });
};

/**
 * Puts a block on the clipboard: as rows of texts for a spreadsheet, and as cards with all that hangs on them for the
 * drawing, this one or another.
 */
export const copyBlock = (core: EditorCore, grid: Grid, range: Range, clipboard: DataTransfer): boolean => {
  const language = core.language.get();
  const rows = cardsInRange(grid, range);
  const written = takeChosen(core);
  if (written === null) return false;
  const texts = rows.map(row => row.map(card => (card === undefined ? '' : readText(card.text, language))));
  clipboard.setData('text/plain', writeCells(texts));
  clipboard.setData('text/html', written.html);
  return true;
};

/** Pastes at the top left of a block: copied cards as cards, cells of a spreadsheet or of a web page as texts. */
export const pasteBlock = (core: EditorCore, grid: Grid, range: Range, clipboard: DataTransfer): void => {
  const html = clipboard.getData('text/html');
  const pasting = { html: html === '' ? null : html, text: clipboard.getData('text/plain') };
  const recognised = recognisePaste(grid.blueprint, pasting);
  if (recognised.ok && recognised.value.type === 'clip') {
    bring(core, pasting);
    return;
  }
  const table = readTable(pasting);
  const rows = table === null ? readCells(pasting.text) : table.map(row => row.map(cell => cell?.text ?? ''));
  pasteCells(core, grid, range.from, rows);
};
