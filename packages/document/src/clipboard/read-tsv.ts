import { levelRows, plainCell, type PastedTable } from './table.ts';

/**
 * Reads cells as spreadsheets copy them: tabs between cells, line breaks between rows; a cell that holds either, or a
 * quotation mark, is quoted, with quotation marks inside doubled. Null where there is no tab: then it is plain text.
 */
export const readTsv = (text: string): PastedTable | null => {
  if (!text.includes('\t')) return null;
  const rows: string[][] = [];
  let row: string[] = [];
  let index = 0;
  while (index < text.length) {
    let cell = '';
    const closing = text[index] === '"' ? closingQuote(text, index) : null;
    if (closing !== null) {
      cell = text.slice(index + 1, closing).replaceAll('""', '"');
      index = closing + 1;
    } else {
      const end = endOfCell(text, index);
      cell = text.slice(index, end);
      index = end;
    }
    row.push(cell);
    if (text[index] === '\t') {
      index += 1;
      if (index === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    index += text.startsWith('\r\n', index) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  while (rows.at(-1)?.every(cell => cell.trim() === '') === true) rows.pop();
  return levelRows(rows.map(cells => cells.map(plainCell)));
};

const endOfCell = (text: string, from: number): number => {
  for (let index = from; index < text.length; index += 1)
    if (text[index] === '\t' || text[index] === '\n' || text[index] === '\r') return index;
  return text.length;
};

/** Where the quotation that opens at `from` ends; null where it does not end at the end of a cell: then it is just text. */
const closingQuote = (text: string, from: number): number | null => {
  for (let index = from + 1; index < text.length; index += 1) {
    if (text[index] !== '"') continue;
    if (text[index + 1] === '"') {
      index += 1;
      continue;
    }
    const next = text[index + 1];
    return next === undefined || next === '\t' || next === '\n' || next === '\r' ? index : null;
  }
  return null;
};
