/** A cell as spreadsheets write it: quoted where it holds what parts cells and rows. */
const quoted = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of cells as a spreadsheet takes them from the clipboard. */
export const writeCells = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => row.map(quoted).join('\t')).join('\n');

/** Rows of cells as a spreadsheet puts them on the clipboard. A quotation mark inside a cell that is not quoted is text. */
export const readCells = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  const endRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  while (at < text.length) {
    const sign = text[at];
    if (sign === '"' && cell === '') {
      const end = /"(?=\t|\r?\n|$)/g;
      end.lastIndex = at + 1;
      let found = end.exec(text);
      // A doubled mark is one inside the cell; the text ends at the first that is not.
      while (found !== null && oddBefore(text, found.index, at + 1)) found = end.exec(text);
      if (found !== null) {
        cell = text.slice(at + 1, found.index).replaceAll('""', '"');
        at = found.index + 1;
        continue;
      }
    }
    if (sign === '\t') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
    at += 1;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
};

/** Whether an odd number of quotation marks stands right before a place: then the one there is the second of a pair. */
const oddBefore = (text: string, place: number, from: number): boolean => {
  let marks = 0;
  while (place - 1 - marks >= from && text[place - 1 - marks] === '"') marks += 1;
  return marks % 2 === 1;
};
