const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['middot', '·'],
  ['bull', '•'],
  ['times', '×'],
  ['rarr', '→'],
  ['larr', '←'],
  ['starf', '★'],
  ['deg', '°'],
  ['euro', '€'],
  ['yen', '¥'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
]);

const ofCode = (code: number): string =>
  Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';

/** Text with its character references resolved; those that nobody knows stay as they are. */
export const decodeHtml = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/gu,
    (whole, decimal, hex, name) => {
      if (typeof decimal === 'string') return ofCode(Number.parseInt(decimal, 10));
      if (typeof hex === 'string') return ofCode(Number.parseInt(hex, 16));
      return NAMED.get(String(name)) ?? whole;
    },
  );

/** Text as it may stand in HTML, between tags or in a quoted attribute. */
export const encodeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** One piece of HTML: text as written, or a tag. */
export type HtmlPiece =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'tag';
      readonly name: string;
      readonly closes: boolean;
      /** What stands between the name and the end of the tag, as written. */
      readonly attributes: string;
    };

/** Where the tag ends whose inside begins at `from`; a `>` in quotation marks does not end it. -1 where none does. */
const endOfTag = (html: string, from: number): number => {
  let quote: string | null = null;
  for (let index = from; index < html.length; index += 1) {
    const character = html[index] ?? '';
    if (quote !== null) {
      if (character === quote) quote = null;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index;
  }
  return -1;
};

/**
 * Takes HTML apart into text and tags, in one pass, whatever it is: what is no tag is text. Comments are left out; the
 * inside of `style` and `script` is text like any other, for the reader to pass over.
 */
export const readHtml = (html: string): readonly HtmlPiece[] => {
  const pieces: HtmlPiece[] = [];
  let from = 0;
  const endText = (end: number) => {
    if (end > from) pieces.push({ type: 'text', text: html.slice(from, end) });
  };
  for (let index = html.indexOf('<'); index !== -1; index = html.indexOf('<', Math.max(index + 1, from))) {
    if (html.startsWith('<!--', index)) {
      endText(index);
      const end = html.indexOf('-->', index + 4);
      from = end === -1 ? html.length : end + 3;
      continue;
    }
    const opening = /^<(\/?)([A-Za-z][A-Za-z0-9:-]*)/u.exec(html.slice(index, index + 40));
    if (opening === null && !html.startsWith('<!', index) && !html.startsWith('<?', index)) continue;
    const end = endOfTag(html, index + (opening?.[0].length ?? 2));
    // Nothing after this closes a tag any more: the rest is text.
    if (end === -1) break;
    endText(index);
    from = end + 1;
    if (opening === null) continue;
    pieces.push({
      type: 'tag',
      name: (opening[2] ?? '').toLowerCase(),
      closes: opening[1] === '/',
      attributes: html.slice(index + opening[0].length, end),
    });
  }
  endText(html.length);
  return pieces;
};
