import { cardIdSchema, cellCards, isBlank, newCard, type CardId } from '@truthline/blueprint';
import { orderKeyBetween } from '@truthline/kernel';
import type { EditorCore } from '../core/editor-core.ts';
import { REST } from '../core/session.ts';
import { columnOf, type Cell } from '../layout/place.ts';

/** Begins to write the text of a card. */
export const typeCard = (core: EditorCore, cardId: CardId): void => {
  const card = core.document.state().blueprint.card[cardId];
  if (card === undefined || core.readOnly) return;
  core.update({
    mode: { kind: 'typing', card, isNew: false },
    focus: { kind: 'card', cardId },
    selection: new Set([cardId]),
  });
};

/** Begins a new card in a cell, below `after` or at the foot of the cell. It joins the document when it has a text. */
export const typeNewCard = (core: EditorCore, cell: Cell, after: CardId | null = null): void => {
  if (core.readOnly) return;
  const siblings = cellCards(core.document.state().blueprint, cell.laneId, cell.stepId);
  const place = after === null ? siblings.length - 1 : siblings.findIndex(card => card.id === after);
  const card = newCard({
    id: cardIdSchema.parse(core.ids.next()),
    laneId: cell.laneId,
    stepId: cell.stepId,
    orderKey: orderKeyBetween(siblings[place]?.orderKey ?? null, siblings[place + 1]?.orderKey ?? null),
    text: { zh: '', en: '' },
  });
  core.update({
    mode: { kind: 'typing', card, isNew: true },
    focus: { kind: 'card', cardId: card.id },
    selection: new Set([card.id]),
  });
};

export const changeTypedText = (core: EditorCore, text: string): void => {
  const { mode } = core.session.get();
  if (mode.kind !== 'typing') return;
  core.update({
    mode: {
      ...mode,
      card: { ...mode.card, text: { ...mode.card.text, [core.language.get()]: text } },
    },
  });
};

/** Leaves the text as it was; a new card was never there. */
export const cancelTyping = (core: EditorCore): void => {
  const { mode } = core.session.get();
  if (mode.kind !== 'typing') return;
  if (!mode.isNew) {
    core.update({ mode: REST });
    return;
  }
  const { laneId, stepId } = mode.card;
  const last = cellCards(core.document.state().blueprint, laneId, stepId).at(-1);
  core.update({
    mode: REST,
    selection: new Set(last === undefined ? [] : [last.id]),
    focus: last === undefined ? { kind: 'cell', laneId, stepId } : { kind: 'card', cardId: last.id },
  });
};

/** What the writer does after a text: stays, begins the next card below, or begins one in the next step. */
export type AfterTyping = 'stay' | 'below' | 'nextStep';

/** Finishes a text with one command. A refused text stays open, nothing written is lost. */
export const finishTyping = (core: EditorCore, then: AfterTyping): void => {
  const { mode } = core.session.get();
  if (mode.kind !== 'typing') return;
  const { card } = mode;
  if (mode.isNew && isBlank(card.text)) {
    cancelTyping(core);
    return;
  }
  const text = { zh: card.text.zh.trim(), en: card.text.en.trim() };
  const before = core.document.state().blueprint.card[card.id];
  const unchanged = before !== undefined && before.text.zh === text.zh && before.text.en === text.en;
  const done =
    unchanged ||
    core.execute(
      mode.isNew
        ? { type: 'card.add', card: { ...card, text } }
        : { type: 'card.edit', cardId: card.id, fields: { text } },
      say => say(mode.isNew ? 'said.added' : 'said.edited', { text: text[core.language.get()] }),
    );
  if (!done) {
    // Someone else has deleted the card meanwhile: what was written can still become a card of its own.
    if (before === undefined) core.update({ mode: { ...mode, isNew: true } });
    return;
  }
  core.update({ mode: REST });
  if (then === 'stay') return;
  const layout = core.layout.get();
  if (then === 'below') typeNewCard(core, card, card.id);
  else {
    const next = layout.columns[columnOf(layout, card.stepId) + 1];
    if (next === undefined) core.announce(say => say('said.lastStep'));
    else typeNewCard(core, { laneId: card.laneId, stepId: next.stepId });
  }
};
