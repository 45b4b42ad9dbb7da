/** Width of a character in units of the font size: Chinese is square, Latin about half as wide. */
const characterWidth = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  return /[A-Z@%&mwMW]/.test(character) ? 0.68 : /[ilI.,:;'!|jtf() ]/.test(character) ? 0.3 : 0.54;
};

export const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + characterWidth(character), 0);

/** No line begins with one of these (GB/T 15834). */
const NOT_FIRST = /^[\u3001\u3002\uff0c\uff1b\uff1a\uff1f\uff01\uff09\u300b\u201d,.;:?!)]/u;

const pieces = (text: string): readonly string[] =>
  text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? [];

const shorten = (text: string, width: number): string => {
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
};

/** Breaks a text into lines no wider than `width` (in font sizes); the last of `limit` lines ends in … if more follows. */
export const wrapText = (text: string, width: number, limit: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text.trim())) {
    const fits = textWidth((line + piece).trimEnd()) <= width;
    if (fits || line === '' || NOT_FIRST.test(piece)) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  const kept = lines.slice(0, limit).map(each => (textWidth(each) > width + 1 ? shorten(each, width) : each));
  const last = kept.at(-1);
  return lines.length > limit && last !== undefined
    ? [...kept.slice(0, -1), shorten(`${last}…`, width)]
    : kept;
};
