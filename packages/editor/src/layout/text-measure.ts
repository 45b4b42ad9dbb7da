/**
 * How wide and how many lines a text is, without a browser: the same answer in the editor, in a test and in an export.
 * Widths are advances of Inter at 1 em, rounded up; a Chinese character is 1 em in every font.
 */
const NARROW: { readonly [character: string]: number } = {
  ' ': 0.29, '.': 0.29, ',': 0.29, ':': 0.29, ';': 0.29, '!': 0.3, "'": 0.2, '|': 0.34, '(': 0.37, ')': 0.37,
  '[': 0.37, ']': 0.37, '/': 0.37, '-': 0.46, i: 0.26, j: 0.26, l: 0.26, t: 0.36, f: 0.36, r: 0.38, I: 0.28,
  m: 0.89, w: 0.82, M: 0.91, W: 1.02, '%': 0.95, '@': 1.0, '–': 0.66, '—': 0.92, '…': 0.9, '·': 0.29,
}; // prettier-ignore

const isWide = (code: number) =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe4f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  code >= 0x1f000;

const advance = (character: string): number => {
  const known = NARROW[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  if (isWide(code)) return 1;
  if (code >= 0x2010 && code <= 0x203a) return 1;
  if (character >= '0' && character <= '9') return 0.65;
  if (character >= 'A' && character <= 'Z') return 0.74;
  return 0.62;
};

/** Width of one line in pixels at this font size. */
export const textWidth = (text: string, size: number): number => {
  let ems = 0;
  for (const character of text) ems += advance(character);
  return ems * size;
};

/** These never begin a line; the character before them comes along. */
const CLOSING = new Set('、。，．；：？！）】》」』”’…·,.;:!?)]}%');

/** A run that may not be broken inside, unless it is wider than a whole line. */
const unbreakable = (line: string): readonly string[] => {
  const pieces: string[] = [];
  let current = '';
  const close = () => {
    if (current !== '') pieces.push(current);
    current = '';
  };
  for (const character of line) {
    const wide = isWide(character.codePointAt(0) ?? 0);
    if (CLOSING.has(character) && (current !== '' || pieces.length > 0)) {
      if (current === '') current = pieces.pop() ?? '';
      current += character;
      if (wide) close();
    } else if (wide) {
      close();
      pieces.push(character);
    } else if (character === ' ') {
      current += character;
      close();
    } else current += character;
  }
  close();
  return pieces;
};

const linesOfParagraph = (paragraph: string, size: number, width: number): number => {
  let lines = 1;
  let used = 0;
  for (const piece of unbreakable(paragraph)) {
    const whole = textWidth(piece, size);
    // A space at the end of a line hangs over, it needs no room.
    const needed = textWidth(piece.trimEnd(), size);
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
  return lines;
};

/** How many lines a text takes at this width; never fewer than the browser needs with the product's fonts. */
export const countLines = (text: string, size: number, width: number): number =>
  text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, size, width), 0);
