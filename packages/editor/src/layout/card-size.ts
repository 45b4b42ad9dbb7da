import type { Language } from '@truthline/blueprint';
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
} from './metrics.ts';
import { flowText, textWidth, type TextEnd } from './text-measure.ts';

/** What the height of a card depends on beside its face. */
export type CardDress = {
  readonly language: Language;
  /** Scores stand beside the moment numbers while an overlay is on. */
  readonly withScores: boolean;
};

const FAILURE_WIDTH = 25;
/** Two of them stand side by side on a card. */
const SCORED_WIDTH = 57;
const HOURGLASS_WIDTH = 14;

/** A circle for two digits, a pill for a third; longer with the score and the count of answers in it. */
export const momentWidth = (sign: MomentSign, withScores: boolean): number => {
  const third = sign.number > 99 ? 7 : 0;
  return third + (withScores ? SCORED_WIDTH : BADGE_HEIGHT + 1);
};

/** What stands beside the hourglass: minutes `5′`, seconds where it is less than one `12″`, `?` while unknown. */
export const waitText = ({ seconds }: WaitSign): string => {
  if (seconds === null) return '?';
  return seconds > 0 && seconds < 60 ? `${Math.round(seconds)}″` : `${Math.round(seconds / 6) / 10}′`;
};

/** Width of what stands in the text after the words, in order: marks, then the role. */
const inlineWidths = (face: CardFace, dress: CardDress): readonly number[] => [
  ...face.moments.map(sign => momentWidth(sign, dress.withScores)),
  ...face.failures.map(() => FAILURE_WIDTH),
  ...face.waits.map(sign => HOURGLASS_WIDTH + textWidth(waitText(sign), ROLE_SIZE)),
];

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
  return CARD_PADDING_TOP + lines * CARD_LINE[dress.language] + CARD_PADDING_BOTTOM;
};
