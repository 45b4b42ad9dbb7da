/** Why something could not be pasted. `line` counts lines of text, or rows of a table, from 1. Nothing was changed. */
export type PasteProblem =
  /** There is no text in it. */
  | { readonly reason: 'nothingToPaste' }
  /** More than one paste takes. */
  | { readonly reason: 'tooManyCards'; readonly count: number; readonly limit: number }
  | { readonly reason: 'tooMuchText'; readonly limit: number }
  /** One card's text is longer than a card may hold. */
  | { readonly reason: 'textTooLong'; readonly line: number; readonly limit: number }
  /** What stands before the colon, or at the head of the row, is no lane. */
  | { readonly reason: 'unknownLane'; readonly line: number; readonly word: string }
  /** Nothing says in which lane this line belongs. */
  | { readonly reason: 'noLane'; readonly line: number }
  /** A failure comes before any card at which it could happen. */
  | { readonly reason: 'noCard'; readonly line: number }
  /** The block has more rows than there are lanes from the chosen one on. */
  | { readonly reason: 'lanesRunOut'; readonly rows: number; readonly lanes: number }
  /** The lane or step at which to paste is gone. */
  | { readonly reason: 'placeGone' }
  /** Not copied from a blueprint. */
  | { readonly reason: 'notAClip' }
  /** Copied from a newer version of the product. */
  | { readonly reason: 'newerClip' };
export type PasteProblemReason = PasteProblem['reason'];

/** How many cards one paste may bring. */
export const PASTE_CARD_LIMIT = 1_000;

/** How much text one paste is looked at, in UTF-16 code units. */
export const PASTE_TEXT_LIMIT = 2_000_000;
