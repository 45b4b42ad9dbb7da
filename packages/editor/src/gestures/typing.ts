import {
  sameValue,
  cardIdSchema,
  cellCards,
  isBlank,
  newCard,
  newStep,
  orderedStages,
  orderedSteps,
  stepIdSchema,
  type Blueprint,
  type Card,
  type CardId,
  type Language,
  type LocalText,
} from '@truthline/blueprint';
import { keyBefore, type Command, type SingleCommand } from '@truthline/document';
import { orderKeyBetween } from '@truthline/kernel';
import type { EditorCore } from '../core/editor-core.ts';
import { NOTHING_SELECTED, REST, type Mode } from '../core/session.ts';
import { columnOf, laneOf, type Cell } from '../layout/place.ts';

/** Begins to write the text of a card. */
export const typeCard = (core: EditorCore, cardId: CardId): void => {
  const card = core.document.state().blueprint.card[cardId];
  if (card === undefined || core.readOnly) return;
  core.update({
    mode: { kind: 'typing', card, isNew: false, seen: card.text },
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
    mode: { kind: 'typing', card, isNew: true, seen: card.text },
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

/** Takes an offered text whole, in every language it is written in where the other one is still empty. */
export const typeCompletion = (core: EditorCore, text: string): void => {
  const { mode } = core.session.get();
  if (mode.kind !== 'typing') return;
  const language = core.language.get();
  const source = Object.values(core.document.state().blueprint.card).find(
    card => card.text[language] === text,
  );
  core.update({ mode: { ...mode, card: { ...mode.card, text: source?.text ?? mode.card.text } } });
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
  if (mode.step !== undefined) {
    core.update({ mode: REST, selection: NOTHING_SELECTED, focus: null });
    const column = core.layout.get().columns.at(-1);
    if (column !== undefined) core.update({ focus: { kind: 'cell', laneId, stepId: column.stepId } });
    return;
  }
  const last = cellCards(core.document.state().blueprint, laneId, stepId).at(-1);
  core.update({
    mode: REST,
    selection: new Set(last === undefined ? [] : [last.id]),
    focus: last === undefined ? { kind: 'cell', laneId, stepId } : { kind: 'card', cardId: last.id },
  });
};

/** Where the writer goes on after a text: nowhere, a new card below, in a step beside, in a lane above or below. */
export type AfterTyping = 'stay' | 'below' | 'nextStep' | 'stepBefore' | 'laneAbove' | 'laneBelow';

/** The command that keeps a text: with its step where that is new, and with a name for a step that has none. */
const keeping = (core: EditorCore, mode: Extract<Mode, { kind: 'typing' }>, text: LocalText): Command => {
  const { card, isNew } = mode;
  if (!isNew) return { type: 'card.edit', cardId: card.id, fields: { text }, base: { text: mode.seen } };
  const { blueprint } = core.document.state();
  const add: SingleCommand = { type: 'card.add', card: { ...card, text } };
  // The first thing the customer does in a step that has no name yet is what the step is about.
  const names =
    blueprint.lane[card.laneId]?.kind === 'customer' &&
    cellCards(blueprint, card.laneId, card.stepId).length === 0;
  if (mode.step !== undefined) {
    const step = names ? { ...mode.step, name: text } : mode.step;
    return { type: 'batch', label: 'card.add', commands: [{ type: 'step.add', step }, add] };
  }
  const step = blueprint.step[card.stepId];
  if (!names || step === undefined || !isBlank(step.name)) return add;
  return {
    type: 'batch',
    label: 'card.add',
    commands: [add, { type: 'step.edit', stepId: step.id, fields: { name: text } }],
  };
};

/** Begins a card in a step that is not there yet, at the end of the last stage. */
const typeInNewStep = (core: EditorCore, laneId: Card['laneId']): void => {
  const { blueprint } = core.document.state();
  const stageId = orderedStages(blueprint).at(-1)?.id;
  if (stageId === undefined) return;
  const siblings = orderedSteps(blueprint).filter(step => step.stageId === stageId);
  const step = newStep({
    id: stepIdSchema.parse(core.ids.next()),
    stageId,
    name: { zh: '', en: '' },
    orderKey: keyBefore(siblings, null),
  });
  typeNewCard(core, { laneId, stepId: step.id });
  const { mode } = core.session.get();
  if (mode.kind === 'typing') core.update({ mode: { ...mode, step } });
};

const goOn = (core: EditorCore, card: Card, then: AfterTyping, wrote: boolean): void => {
  const layout = core.layout.get();
  const column = columnOf(layout, card.stepId);
  const lane = laneOf(layout, card.laneId);
  const typeAt = (laneIndex: number, columnIndex: number): boolean => {
    const laneId = layout.lanes[laneIndex]?.laneId;
    const stepId = layout.columns[columnIndex]?.stepId;
    if (laneId === undefined || stepId === undefined) return false;
    typeNewCard(core, { laneId, stepId });
    return true;
  };
  switch (then) {
    case 'stay':
      return;
    case 'below':
      if (wrote) typeNewCard(core, card, card.id);
      return;
    case 'nextStep':
      if (typeAt(lane, column + 1)) return;
      if (wrote) typeInNewStep(core, card.laneId);
      else core.announce(say => say('said.lastStep'));
      return;
    case 'stepBefore':
      if (!typeAt(lane, column - 1)) core.announce(say => say('said.firstStep'));
      return;
    case 'laneAbove':
      if (!typeAt(lane - 1, column)) core.announce(say => say('said.lastLane'));
      return;
    case 'laneBelow':
      if (!typeAt(lane + 1, column)) core.announce(say => say('said.lastLane'));
  }
};

/** What somebody else has made of the text meanwhile, in the language of the drawing; null where nobody has. */
export const typedOver = (blueprint: Blueprint, mode: Mode, language: Language): string | null => {
  if (mode.kind !== 'typing' || mode.isNew) return null;
  const now = blueprint.card[mode.card.id]?.text[language];
  return now === undefined || now === mode.seen[language] || now === mode.card.text[language] ? null : now;
};

/**
 * Finishes a text with one command. A refused text stays open, nothing written is lost. Where somebody else has
 * changed it meanwhile, the writer is told, and a second time means it; whoever turns elsewhere (`leaving`) finds the
 * text among the refused changes.
 */
export const finishTyping = (core: EditorCore, then: AfterTyping, leaving = false): void => {
  const { mode } = core.session.get();
  if (mode.kind !== 'typing') return;
  const { card } = mode;
  if (mode.isNew && isBlank(card.text)) {
    cancelTyping(core);
    if (mode.step === undefined) goOn(core, card, then, false);
    return;
  }
  const text = { zh: card.text.zh.trim(), en: card.text.en.trim() };
  const before = core.document.state().blueprint.card[card.id];
  const unchanged = before !== undefined && sameValue(text, mode.isNew ? before.text : mode.seen);
  const overtaken = typedOver(core.document.state().blueprint, mode, core.language.get()) !== null;
  const done =
    unchanged ||
    core.execute(
      keeping(core, mode, text),
      say => say(mode.isNew ? 'said.added' : 'said.edited', { text: text[core.language.get()] }),
      overtaken && leaving ? 'setAside' : 'staysOpen',
    );
  if (!done) {
    // Someone else has deleted the card meanwhile: what was written can still become a card of its own.
    if (before === undefined) core.update({ mode: { ...mode, isNew: true } });
    else if (overtaken && leaving) core.update({ mode: REST });
    else if (overtaken) core.update({ mode: { ...mode, seen: before.text } });
    return;
  }
  core.update({ mode: REST });
  goOn(core, card, then, true);
};
