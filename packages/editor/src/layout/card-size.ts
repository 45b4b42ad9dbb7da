import type { Language } from '@truthline/blueprint';
import type { CardFace, MomentSign, WaitSign } from './card-face.ts';
import {
  BADGE_GAP,
  BADGE_HEIGHT,
  CARD_PADDING_BOTTOM,
  CARD_PADDING_TOP,
  CARD_SIDES,
  FORM_SIGN_WIDTH,
  ROLE_LINE,
  ROLE_SIZE,
  TEXT_LINE,
  TEXT_SIZE,
} from './metrics.ts';
import { countLines, textWidth } from './text-measure.ts';

/** What the height of a card depends on beside its face. */
export type CardDress = {
  readonly language: Language;
  /** Scores stand beside the moment numbers while an overlay is on. */
  readonly withScores: boolean;
};

const FAILURE_WIDTH = 27;
const SCORE_WIDTH = 62;

/** A circle for two digits; a third makes a pill. */
export const momentWidth = (sign: MomentSign, withScores: boolean): number =>
  (sign.number > 99 ? 25 : BADGE_HEIGHT) + (withScores ? SCORE_WIDTH - BADGE_HEIGHT : 0);

/** The minutes beside the hourglass: `5′`, `0.5′`, `?` while unknown. */
export const waitText = (sign: WaitSign): string => (sign.minutes === null ? '?' : `${sign.minutes}′`);

const waitWidth = (sign: WaitSign) => 15 + textWidth(waitText(sign), ROLE_SIZE) + 4;

const rowsOf = (widths: readonly number[], room: number, first: number): number => {
  let rows = 1;
  let used = first;
  for (const width of widths) {
    const needed = used === 0 ? width : BADGE_GAP + width;
    if (used + needed <= room) used += needed;
    else {
      rows += 1;
      used = width;
    }
  }
  return rows;
};

/** Whether role and badges stand on one line. */
export const sharesLine = (face: CardFace, dress: CardDress, width: number): boolean => {
  if (face.role === null) return true;
  const room = width - CARD_SIDES;
  const role = textWidth(face.role, ROLE_SIZE) + 8;
  return role < room && rowsOf(badgeWidths(face, dress), room, role) === 1;
};

const badgeWidths = (face: CardFace, dress: CardDress): readonly number[] => [
  ...face.moments.map(sign => momentWidth(sign, dress.withScores)),
  ...face.failures.map(() => FAILURE_WIDTH),
  ...face.waits.map(waitWidth),
];

/** Height of a card at this width, from what it shows: deterministic and never less than the text needs. */
export const cardHeight = (face: CardFace, dress: CardDress, width: number): number => {
  const room = width - CARD_SIDES;
  const sign = face.form === 'action' ? 0 : FORM_SIGN_WIDTH;
  const text = countLines(face.text, TEXT_SIZE, room - sign) * TEXT_LINE[dress.language];
  const badges = badgeWidths(face, dress);
  let foot = 0;
  if (face.role !== null && !sharesLine(face, dress, width))
    foot += ROLE_LINE * countLines(face.role, ROLE_SIZE, room);
  if (badges.length > 0) {
    const beside = face.role !== null && foot === 0 ? textWidth(face.role, ROLE_SIZE) + 8 : 0;
    const rows = rowsOf(badges, room, beside);
    foot += rows * BADGE_HEIGHT + (rows - 1) * BADGE_GAP + (foot > 0 ? 2 : 0);
  } else if (face.role !== null && foot === 0) foot = ROLE_LINE;
  return Math.ceil(CARD_PADDING_TOP + text + (foot > 0 ? 3 + foot : 0) + CARD_PADDING_BOTTOM);
};
