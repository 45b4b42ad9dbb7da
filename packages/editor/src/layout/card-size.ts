import type { Language } from '@truthline/blueprint';
import type { Figure, Figures } from '../overlays/figure.ts';
import type { CardFace, MomentSign, WaitSign } from './card-face.ts';
import {
  BADGE_GAP,
  BADGE_HEIGHT,
  CARD_LINE,
  CARD_PADDING_BOTTOM,
  CARD_PADDING_TOP,
  CARD_SIDES,
  FORM_SIGN_WIDTH,
  ROLE_SIZE,
  TEXT_SIZE,
  THUMB_GAP,
  THUMB_HEIGHT,
} from './metrics.ts';
import { flowText, textWidth, type TextEnd } from './text-measure.ts';

/** What the height of a card depends on beside its face. */
export type CardDress = {
  readonly language: Language;
  /** Figures stand beside the moment numbers and at the end of a card while an overlay is on. */
  readonly figures: Figures | null;
};

const FAILURE_WIDTH = 25;
/** Figures of an overlay are a little smaller than the text. */
const FIGURE_SIZE = 11;
/** Two of them stand side by side on a card. */
const SCORED_WIDTH = 57;
const HOURGLASS_WIDTH = 14;

/** Text and count, each with its padding. */
const figureWidth = ({ text, count }: Figure): number =>
  Math.ceil(textWidth(text, FIGURE_SIZE)) +
  6 +
  (count === null ? 0 : Math.max(14, Math.ceil(textWidth(count, FIGURE_SIZE)) + 4));

/** The figure of a card as a whole, framed. */
export const ownFigureWidth = (figure: Figure): number => figureWidth(figure) + 6;

/** A circle for two digits, a pill for a third; longer with the score and the count of answers in it. */
export const momentWidth = (sign: MomentSign, figure: Figure | null): number => {
  const third = sign.number > 99 ? 7 : 0;
  return third + (figure === null ? BADGE_HEIGHT + 1 : Math.max(SCORED_WIDTH, 21 + figureWidth(figure)));
};

/** What stands beside the hourglass: minutes `5′`, seconds where it is less than one `12″`, `?` while unknown. */
export const waitText = ({ seconds }: WaitSign): string => {
  if (seconds === null) return '?';
  return seconds > 0 && seconds < 60 ? `${Math.round(seconds)}″` : `${Math.round(seconds / 6) / 10}′`;
};

/** Width of what stands in the text after the words, in order: marks, then the role. */
const inlineWidths = (face: CardFace, dress: CardDress): readonly number[] => {
  const figures = dress.figures?.get(face.id);
  const own = figures?.own ?? null;
  return [
    ...face.moments.map(sign => momentWidth(sign, figures?.moments.get(sign.id) ?? null)),
    ...face.failures.map(() => FAILURE_WIDTH),
    ...face.waits.map(sign => HOURGLASS_WIDTH + textWidth(waitText(sign), ROLE_SIZE)),
    ...(own === null ? [] : [ownFigureWidth(own)]),
  ];
};

const flowInline = (end: TextEnd, widths: readonly number[], room: number): TextEnd => {
  let { lines, reach } = end;
  for (const width of widths) {
    if (reach + BADGE_GAP + width <= room) reach += BADGE_GAP + width;
    else {
      lines += 1;
      reach = BADGE_GAP + width;
    }
  }
  return { lines, reach };
};

/** Height of a card at this width, from what it shows: deterministic and never less than the browser needs. */
export const cardHeight = (face: CardFace, dress: CardDress, width: number): number => {
  const room = width - CARD_SIDES;
  const text = flowText(face.text, TEXT_SIZE, room, face.form === 'action' ? 0 : FORM_SIGN_WIDTH);
  const marked = flowInline(text, inlineWidths(face, dress), room);
  let { lines } = marked;
  if (face.role !== null) {
    // A role wider than the card wraps inside itself.
    const role = textWidth(face.role, ROLE_SIZE);
    lines =
      role <= room - BADGE_GAP
        ? flowInline(marked, [role], room).lines
        : lines + flowText(face.role, ROLE_SIZE, room - BADGE_GAP).lines;
  }
  const picture = face.image === null ? 0 : THUMB_GAP + THUMB_HEIGHT;
  return CARD_PADDING_TOP + lines * CARD_LINE[dress.language] + picture + CARD_PADDING_BOTTOM;
};
