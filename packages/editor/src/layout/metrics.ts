/** Sizes of the drawing in world units (CSS pixels at 100 %). Everything a card needs is known before it is drawn. */
export const CARD_WIDTH = 140;
/** Between two columns: links run here, so it is never narrower. */
export const GUTTER = 18;
/** Extra room before the first step of the next stage. */
export const STAGE_GAP = 10;
/** Above the first and below the last card of a lane: the horizontal channel of links. */
export const LANE_PADDING = 10;
/** Between two cards of a cell; and what is free there beside the labels of the arrows that join them. */
export const STACK_GAP = 6;
export const LABEL_GAP = 5;
/** A lane without cards is still a place to drop one. */
export const EMPTY_LANE_HEIGHT = 56;
/** A folded lane, and a folded step or stage: a strip that shows how many cards it holds. */
export const FOLDED_LANE_HEIGHT = 26;
export const FOLDED_WIDTH = 44;
/** Between two kinds that have a line between them; the line runs in the middle. */
export const LINE_GAP = 24;
/** Between two kinds without a line, and between two lanes of one kind. */
export const KIND_GAP = 8;
export const LANE_GAP = 2;

export const CARD_PADDING_TOP = 5;
export const CARD_PADDING_BOTTOM = 6;
/** What is left for text after border, accent bar and padding on both sides. */
export const CARD_SIDES = 18;
export const TEXT_SIZE = 12;
/** Every line of a card is as high, also one that holds marks. */
export const CARD_LINE = { zh: 19, en: 18 } as const;
export const ROLE_SIZE = 11;
/** Marks stand in the text, one after the other. */
export const BADGE_HEIGHT = 17;
export const BADGE_GAP = 3;
/** The sign before the text of a decision, trigger or outcome. */
export const FORM_SIGN_WIDTH = 16;
/** From the top of a card to where its links attach at the side: the same for every card, so a row is straight. */
export const PORT_DEPTH = 15;

/** The picture on a card, and the room above it. */
export const THUMB_HEIGHT = 56;
export const THUMB_GAP = 4;

/** Frozen panes, in screen pixels. */
export const STAGE_HEADER_HEIGHT = 24;
export const STEP_HEADER_HEIGHT = 38;
export const HEADER_HEIGHT = STAGE_HEADER_HEIGHT + STEP_HEADER_HEIGHT;
export const LANE_HEADER_WIDTH = 96;
export const LANE_HEADER_WIDTH_NARROW = 60;
/** Below this many screen pixels in width the editor is on a phone. */
export const NARROW_FRAME = 640;
