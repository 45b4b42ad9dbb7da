import { readText, type Blueprint, type Language, type Link, type LocalText } from '@truthline/blueprint';
import { breakText, textWidth } from './text-measure.ts';

export const LABEL_SIZE = 11;
/** From one line of a label to the next. */
export const LABEL_LINE = 13;
/** What is wider goes on in the next line; what takes more lines than these ends in an ellipsis. */
const WIDEST_LABEL = 96;
const MOST_LINES = 3;

/** A label as it is drawn: broken into lines, with the room it takes in world units. */
export type LabelText = {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Not all of it is there: the whole is shown where one points at it or chooses its link. */
  readonly cut: boolean;
};

const REWORK = '↺';

const measured = (lines: readonly string[], cut: boolean): LabelText => ({
  lines,
  width: Math.ceil(Math.max(...lines.map(line => textWidth(line, LABEL_SIZE)))),
  height: lines.length * LABEL_LINE,
  cut,
});

/** What is left of a label where there is no room for it. */
export const LABEL_STUB = measured(['…'], true);

const brokenOff = (words: string): LabelText => {
  const lines = breakText(words, LABEL_SIZE, WIDEST_LABEL);
  if (lines.length <= MOST_LINES) return measured(lines, false);
  let last = lines[MOST_LINES - 1] ?? '';
  while (textWidth(`${last}…`, LABEL_SIZE) > WIDEST_LABEL) last = last.slice(0, -1);
  return measured([...lines.slice(0, MOST_LINES - 1), `${last.trimEnd()}…`], true);
};

const known = new WeakMap<Link, { readonly language: Language; readonly text: LabelText }>();

/** The label of a link in one language: nothing where nothing is written, and rework carries its sign. */
export const labelText = (link: Readonly<Link>, language: Language): LabelText | null => {
  const { label, kind } = link;
  if (label === null && kind !== 'rework') return null;
  const before = known.get(link);
  if (before?.language === language) return before.text;
  const words = wordsOf(label, language);
  if (words === '' && kind !== 'rework') return null;
  const text = brokenOff([...(kind === 'rework' ? [REWORK] : []), words].join(' ').trim());
  known.set(link, { language, text });
  return text;
};

export type LabelledLink = { readonly link: Readonly<Link>; readonly text: LabelText };

const found = new WeakMap<
  Blueprint['link'],
  { readonly language: Language; readonly links: readonly LabelledLink[] }
>();

/** The links that bear a label, looked for once as long as no link changes. */
export const labelledLinks = ({ link: table }: Blueprint, language: Language): readonly LabelledLink[] => {
  const before = found.get(table);
  if (before?.language === language) return before.links;
  const links = Object.values(table).flatMap(link => {
    const text = labelText(link, language);
    return text === null ? [] : [{ link, text }];
  });
  found.set(table, { language, links });
  return links;
};

/** The label as it was written, in one line. */
export const wordsOf = (label: LocalText | null, language: Language): string =>
  label === null ? '' : readText(label, language).replaceAll(/\s+/g, ' ').trim();

/** The columns a card covers. */
type Columns = { readonly column: number; readonly lastColumn: number };

/** The gutter a link leaves its card through, by the column left of it: there is the room for its label. */
export const labelGutter = (from: Columns, to: Columns): number =>
  to.lastColumn < from.column ? from.column - 1 : from.lastColumn;
