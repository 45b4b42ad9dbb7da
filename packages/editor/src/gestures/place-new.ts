import {
  cardIdSchema,
  cellCards,
  newCard,
  CARD_FORMS,
  type CardForm,
  type CardId,
} from '@truthline/blueprint';
import { keyBefore } from '@truthline/document';
import type { EditorCore } from '../core/editor-core.ts';
import { REST, type Placeable } from '../core/session.ts';
import type { Point } from '../layout/geometry.ts';
import { cardAt, dropPlaceAt, type DropPlace } from '../layout/place.ts';
import { firstFocus, focusedCell } from './walk.ts';
import { flagFailure, markMoment, markWait } from './mark-card.ts';

const NONE: ReadonlySet<never> = new Set();

const formOf = (what: Placeable): CardForm | null => CARD_FORMS.find(form => form === what) ?? null;

const mark = (core: EditorCore, what: Placeable, cardId: CardId | null): void => {
  if (what === 'moment') markMoment(core, cardId);
  else if (what === 'failure') flagFailure(core, cardId);
  else if (what === 'wait') markWait(core, cardId);
};

/** Begins a card of a form at a place; it joins the document when it has a text. */
const typeAtPlace = (core: EditorCore, place: DropPlace, form: CardForm): void => {
  const siblings = cellCards(core.document.state().blueprint, place.laneId, place.stepId);
  const card = newCard({
    id: cardIdSchema.parse(core.ids.next()),
    laneId: place.laneId,
    stepId: place.stepId,
    orderKey: keyBefore(siblings, place.before),
    text: { zh: '', en: '' },
    form,
  });
  core.update({
    mode: { kind: 'typing', card, isNew: true, seen: card.text },
    focus: { kind: 'card', cardId: card.id },
    selection: new Set([card.id]),
  });
};

/** Takes something from the palette in hand; the next press puts it down. */
export const takeInHand = (core: EditorCore, what: Placeable): void => {
  core.update({ mode: { kind: 'placing', what, place: null, onto: null } });
  core.announce(say => say(formOf(what) === null ? 'said.placingMark' : 'said.placingCard'));
};

/** What is in hand is over a point of the world: where it would come to be. */
export const carryTo = (core: EditorCore, point: Point): void => {
  const { mode } = core.session.get();
  if (mode.kind !== 'placing') return;
  const layout = core.layout.get();
  const isCard = formOf(mode.what) !== null;
  const place = isCard ? dropPlaceAt(layout, point, NONE) : null;
  const onto = isCard ? null : (cardAt(layout, point)?.id ?? null);
  const still =
    mode.onto === onto &&
    mode.place?.laneId === place?.laneId &&
    mode.place?.stepId === place?.stepId &&
    mode.place?.before === place?.before;
  if (!still) core.update({ mode: { ...mode, place, onto } });
};

/** Puts down what is in hand: a card begins at the place, a mark goes to the card there; beside one nothing happens. */
export const putInPlace = (core: EditorCore, point: Point): void => {
  carryTo(core, point);
  const { mode } = core.session.get();
  if (mode.kind !== 'placing') return;
  core.update({ mode: REST });
  const form = formOf(mode.what);
  if (form !== null) {
    if (mode.place !== null) typeAtPlace(core, mode.place, form);
    return;
  }
  if (mode.onto === null) return;
  core.update({ focus: { kind: 'card', cardId: mode.onto }, selection: new Set([mode.onto]) });
  mark(core, mode.what, mode.onto);
};

/** By keyboard: what it is at takes it at once, a cell a card and a card a mark. */
export const placeAtFocus = (core: EditorCore, what: Placeable): void => {
  const form = formOf(what);
  const { focus } = core.session.get();
  const layout = core.layout.get();
  const cell = focusedCell(layout, focus ?? firstFocus(layout));
  if (form !== null) {
    if (cell !== null) typeAtPlace(core, { ...cell, before: null }, form);
  } else mark(core, what, focus?.kind === 'card' ? focus.cardId : null);
};
