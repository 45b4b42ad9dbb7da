/** What a cell of a table file holds once read. Text is as written; nothing is ever computed from it. */
export type Cell = string | number | Date | null;

export type TableFormat = 'xlsx' | 'csv';

/** Rows of cells, the first row first. Rows may be shorter than others. */
export type Table = readonly (readonly Cell[])[];

/** Why a file is not a table. */
export type TableProblem =
  | { readonly reason: 'unreadable'; readonly line: number | null }
  | { readonly reason: 'tooLarge'; readonly bytes: number; readonly limit: number };

/** The letter of a column as a spreadsheet shows it: 0 is A, 26 is AA. */
export const columnLetter = (index: number): string => {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
};

/** A cell as text: numbers in plain notation, dates as YYYY-MM-DD, nothing as the empty string. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
};
