import { decodeHtml, readHtml, type HtmlPiece } from './html-text.ts';
import { levelRows, type PastedTable, type TableCell } from './table.ts';

const BREAKS: ReadonlySet<string> = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
]);
const UNSEEN: ReadonlySet<string> = new Set(['style', 'script', 'template', 'title']);

/** The most columns or rows one cell may take: a card covers no more steps. */
const REACH_LIMIT = 100;
/** Cells reach over others up to so many places in all; past it each takes its own place only. */
const PLACE_LIMIT = 100_000;

const reachOf = (attributes: string, name: 'colspan' | 'rowspan'): number => {
  const found = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*["']?\s*(\d{1,5})`, 'iu').exec(attributes);
  const reach = Number.parseInt(found?.[1] ?? '1', 10);
  return Math.min(Math.max(reach, 1), REACH_LIMIT);
};

type Cell = { parts: string[]; across: number; down: number };

/** The cells of the first table in order, row by row; a table within a cell is text of that cell. */
const readRows = (pieces: readonly HtmlPiece[]): readonly (readonly Cell[])[] | null => {
  const rows: Cell[][] = [];
  let depth = 0;
  let seen = false;
  let unseen: string | null = null;
  let cell: Cell | null = null;
  const nextRow = () => {
    cell = null;
    rows.push([]);
  };
  for (const piece of pieces) {
    if (piece.type === 'text') {
      if (unseen === null) cell?.parts.push(piece.text.replaceAll(/\s+/gu, ' '));
      continue;
    }
    const { name, closes, attributes } = piece;
    if (UNSEEN.has(name)) unseen = closes ? null : name;
    if (name === 'table') {
      depth += closes ? -1 : 1;
      if (closes && depth === 0) return rows;
      if (depth === 1 && !closes) {
        seen = true;
        continue;
      }
    }
    if (depth === 1 && name === 'tr' && !closes) nextRow();
    else if (depth === 1 && (name === 'td' || name === 'th')) {
      if (closes) cell = null;
      else {
        if (rows.length === 0) nextRow();
        cell = { parts: [], across: reachOf(attributes, 'colspan'), down: reachOf(attributes, 'rowspan') };
        rows.at(-1)?.push(cell);
      }
    } else if (BREAKS.has(name)) cell?.parts.push('\n');
  }
  return seen ? rows : null;
};

const readCell = ({ parts, across, down }: Cell): TableCell => ({
  text: decodeHtml(parts.join(''))
    .split('\n')
    .map(line => line.replaceAll(/[\s\u00A0]+/gu, ' ').trim())
    .filter(line => line !== '')
    .join('\n'),
  across,
  down,
});

/**
 * Reads the first table of a piece of HTML as browsers, spreadsheets and word processors put it onto the clipboard. Cells
 * that take several columns or rows keep their reach. Null where there is no table. Never throws, whatever it is given.
 */
export const readHtmlTable = (html: string): PastedTable | null => {
  const rows = readRows(readHtml(html))?.filter(row => row.length > 0) ?? [];
  if (rows.length === 0) return null;
  const grid: (TableCell | null)[][] = rows.map(() => []);
  let places = 0;
  rows.forEach((cells, rowIndex) => {
    let column = 0;
    for (const raw of cells) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      const reach = Math.min(raw.down, rows.length - rowIndex) * raw.across;
      places += reach;
      const isFree = places <= PLACE_LIMIT;
      const down = isFree ? reach / raw.across : 1;
      const across = isFree ? raw.across : 1;
      const cell = readCell({ ...raw, down, across });
      for (let below = 0; below < down; below += 1)
        for (let beside = 0; beside < across; beside += 1) {
          const row = grid[rowIndex + below];
          if (row !== undefined) row[column + beside] = below === 0 && beside === 0 ? cell : null;
        }
      column += across;
    }
  });
  return levelRows(
    grid.map(row => Array.from(row, cell => (cell === undefined ? { text: '', across: 1, down: 1 } : cell))),
  );
};
