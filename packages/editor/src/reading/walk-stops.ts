import { orderedSteps, type CardId } from '@truthline/blueprint';
import { centreOn, fitView, reveal, toScreen, type Frame, type View } from '../camera/view.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { NOTHING_SELECTED } from '../core/session.ts';
import { uncover } from '../gestures/uncover.ts';
import { roleOf } from '../find/card-filter.ts';
import { bottom, clamp, right, type Box } from '../layout/geometry.ts';
import { captionOf, spokenCaption } from './caption.ts';
import { crossedLines, stopsOf, type ReadingOrder, type Stop } from './reading-order.ts';

/** The box around some cards; null where none of them stands on the drawing. */
export const boxAround = (core: EditorCore, cardIds: readonly CardId[]): Box | null => {
  const { boxes } = core.layout.get();
  const found = cardIds.map(id => boxes.get(id)).filter(box => box !== undefined);
  if (found.length === 0) return null;
  const x = Math.min(...found.map(box => box.x));
  const y = Math.min(...found.map(box => box.y));
  return {
    x,
    y,
    width: Math.max(...found.map(right)) - x,
    height: Math.max(...found.map(bottom)) - y,
  };
};

/** Below this zoom a card is not read from a chair. */
const READABLE = 0.55;
/** What the bar that tells of the halt covers of the canvas, in pixels. */
const BAR = 130;

/** No emptiness left of the first step or above the first lane. */
const atTheEdges = (view: View, frame: Frame): View => ({
  zoom: view.zoom,
  x: Math.min(view.x, frame.left + 14),
  y: Math.min(view.y, frame.top + 14),
});

/** Shows all that is lit if it is readable together, else what is looked at. */
const lookAt = (core: EditorCore, stop: Stop): void => {
  const all = boxAround(core, [...stop.focus, ...stop.beside]);
  const focus = boxAround(core, stop.focus);
  if (all === null || focus === null) return;
  const { presenting } = core.session.get();
  const whole = core.frame.get();
  const frame = presenting ? whole : { ...whole, height: Math.max(200, whole.height - BAR) };
  const view = core.view.get();
  const fitted = fitView(all, frame, presenting ? 1.6 : 1.1);
  const seen = toScreen(view, all);
  const fits =
    !presenting &&
    view.zoom >= READABLE &&
    seen.width < frame.width - frame.left - 28 &&
    seen.height < frame.height - frame.top - 28;
  if (fits) {
    const next = reveal(view, frame, all);
    if (next !== view) core.look(next);
  } else if (fitted.zoom >= READABLE) core.look(atTheEdges(centreOn(all, frame, fitted.zoom), frame));
  else {
    const zoom = clamp(fitted.zoom, READABLE, 1);
    const next = atTheEdges(centreOn(focus, frame, zoom), frame);
    core.look(reveal(next, frame, focus));
  }
};

/** Looks at the halt one is at once more: the frame has another size, or somebody changed the drawing. */
export const lookAgain = (core: EditorCore): void => {
  const { reading } = core.session.get();
  if (reading === null) return;
  const stop = stopsOf(core.document.state().blueprint, reading.order)[reading.at];
  if (stop !== undefined) lookAt(core, stop);
};

/** Goes to one halt of the reading, says what one sees there, and stands on its first card. */
export const goToStop = (core: EditorCore, at: number): void => {
  const { reading } = core.session.get();
  const { blueprint } = core.document.state();
  if (reading === null) return;
  const stops = stopsOf(blueprint, reading.order);
  const next = clamp(at, 0, stops.length - 1);
  const stop = stops[next];
  if (stop === undefined) return;
  const [first] = stop.focus;
  if (first !== undefined) uncover(core, { kind: 'card', cardId: first });
  core.update({
    reading: { ...reading, at: next },
    selection: NOTHING_SELECTED,
    focus: first === undefined ? core.session.get().focus : { kind: 'card', cardId: first },
  });
  // The language when it is read out: it may be switched while the sentence stands.
  core.announce(say =>
    spokenCaption(captionOf(blueprint, { ...reading, at: next }, core.language.get(), say), say),
  );
  lookAt(core, stop);
};

export const stepReading = (core: EditorCore, by: 1 | -1): void => {
  const { reading } = core.session.get();
  if (reading !== null) goToStop(core, reading.at + by);
};

/** Begins to read, at the halt that holds the card the keyboard is at, else at the first. */
export const beginReading = (core: EditorCore, order: ReadingOrder): void => {
  const { focus } = core.session.get();
  const stops = stopsOf(core.document.state().blueprint, order);
  const here = focus?.kind === 'card' ? stops.findIndex(stop => stop.focus.includes(focus.cardId)) : -1;
  core.update({ view: 'canvas', reading: { order, at: Math.max(0, here) }, path: null });
  if (stops.length === 0) core.announce(say => say('reading.empty'));
  else goToStop(core, Math.max(0, here));
};

export const endReading = (core: EditorCore): void => {
  core.update({ reading: null, presenting: false });
  core.announce(say => say('reading.ended'));
};

/** The role, step or line a reading of a kind begins with: that of the card the keyboard is at, else the first. */
export const orderOf = (core: EditorCore, kind: ReadingOrder['kind']): ReadingOrder | null => {
  const { blueprint } = core.document.state();
  const { focus } = core.session.get();
  const card = focus?.kind === 'card' ? blueprint.card[focus.cardId] : undefined;
  switch (kind) {
    case 'customer':
      return { kind };
    case 'role': {
      const roleId =
        (card === undefined ? null : roleOf(blueprint, card)) ?? Object.values(blueprint.role)[0]?.id;
      return roleId === undefined ? null : { kind, roleId };
    }
    case 'column': {
      const stepId =
        card?.stepId ??
        (focus?.kind === 'step' || focus?.kind === 'cell' ? focus.stepId : orderedSteps(blueprint)[0]?.id);
      return stepId === undefined ? null : { kind, stepId };
    }
    case 'line': {
      const line = crossedLines(blueprint)[0];
      return line === undefined ? null : { kind, line };
    }
  }
};
