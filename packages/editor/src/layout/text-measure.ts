/*
 * How wide a text is and where it ends, without a browser: the same answer in the editor, in a test and in an export.
 */

/** Advances of Inter for the characters 32–126, in hundredths of the font size, rounded up; digits as tabular ones. */
// prettier-ignore
const INTER: readonly number[] = [
  28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36, 65, 65, 65,
  65, 65, 65, 65, 65, 65, 65, 29, 30, 66, 66, 66, 51, 97, 69, 65, 73, 72, 60,
  59, 75, 74, 27, 57, 67, 57, 90, 75, 76, 64, 76, 64, 64, 65, 74, 69, 99, 68,
  68, 63, 36, 36, 36, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61, 59, 24, 24, 55,
  24, 88, 59, 60, 61, 61, 38, 53, 33, 59, 56, 82, 55, 56, 55, 43, 33, 43, 66,
];

const isWide = (code: number) =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe4f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  code >= 0x1f000;

/** In ems. What is neither Latin nor wide is counted as a broad letter. */
const advance = (code: number): number => {
  const known = INTER[code - 32];
  if (known !== undefined) return known / 100;
  // Minutes and seconds.
  if (code === 0x2032 || code === 0x2033) return 0.4;
  // Dashes, quotes and dots are wide in Chinese text.
  if (isWide(code) || (code >= 0x2010 && code <= 0x203a)) return 1;
  return 0.76;
};

/** Width of one line in pixels at this font size. */
export const textWidth = (text: string, size: number): number => {
  let ems = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    ems += advance(code);
  }
  return ems * size;
};

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, character => character.codePointAt(0) ?? 0));

/** These never begin a line; the character before them comes along. */
const CLOSING = codesOf('、。，．；：？！）】》」』”’…·,.;:!?)]}%');
const SPACE = 0x20;

/** A run that may not be broken inside, unless it is wider than a whole line. */
const unbreakable = (line: string): readonly string[] => {
  const pieces: string[] = [];
  // The run that is open reaches from here to the character looked at.
  let start = 0;
  const close = (end: number) => {
    if (end > start) pieces.push(line.slice(start, end));
    start = end;
  };
  for (let index = 0; index < line.length;) {
    const code = line.codePointAt(index) ?? 0;
    const next = index + (code > 0xffff ? 2 : 1);
    const wide = isWide(code);
    if (CLOSING.has(code) && next > 1) {
      if (start === index) start -= pieces.pop()?.length ?? 0;
      if (wide) close(next);
    } else if (wide) {
      close(index);
      close(next);
    } else if (code === SPACE) close(next);
    index = next;
  }
  close(line.length);
  return pieces;
};

/** Where a text ends: how many lines it takes, and how far into the last one it reaches. */
export type TextEnd = { readonly lines: number; readonly reach: number };

const flowParagraph = (paragraph: string, size: number, width: number, indent: number): TextEnd => {
  let lines = 1;
  let used = indent;
  for (const piece of unbreakable(paragraph)) {
    const whole = textWidth(piece, size);
    // A space at the end of a line hangs over, it needs no room.
    const seen = piece.trimEnd();
    const needed = seen.length === piece.length ? whole : textWidth(seen, size);
    if (used + needed <= width) used += whole;
    else if (needed <= width) {
      lines += 1;
      used = whole;
    } else {
      if (used > 0) lines += 1;
      used = 0;
      for (const character of piece) {
        const step = textWidth(character, size);
        if (used + step > width) {
          lines += 1;
          used = 0;
        }
        used += step;
      }
    }
  }
  return { lines, reach: used };
};

/**
 * Where a text ends at this width, its first line indented; never earlier than the browser ends it with the product's
 * fonts.
 */
export const flowText = (text: string, size: number, width: number, indent = 0): TextEnd => {
  let end: TextEnd = { lines: 0, reach: 0 };
  for (const [index, paragraph] of text.split('\n').entries()) {
    const next = flowParagraph(paragraph, size, width, index === 0 ? indent : 0);
    end = { lines: end.lines + next.lines, reach: next.reach };
  }
  return end;
};

/** A text of one paragraph in lines of at most this width, broken where `flowText` breaks it. At least one line. */
export const breakText = (text: string, size: number, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  const close = () => {
    if (line !== '') lines.push(line.trimEnd());
    line = '';
  };
  for (const piece of unbreakable(text)) {
    if (textWidth((line + piece).trimEnd(), size) > width) close();
    if (textWidth(piece.trimEnd(), size) <= width) {
      line += piece;
      continue;
    }
    for (const character of piece) {
      if (textWidth(line + character, size) > width) close();
      line += character;
    }
  }
  close();
  return lines.length === 0 ? [''] : lines;
};

/** How many lines a text takes at this width. */
export const countLines = (text: string, size: number, width: number): number =>
  flowText(text, size, width).lines;
