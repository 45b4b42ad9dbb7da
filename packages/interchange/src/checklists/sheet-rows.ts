import { cellText, type Cell } from '../table/cell.ts';
import type { NamedTable } from '../table/xlsx.ts';
import { REMARK, type SheetColumn } from './sheet-columns.ts';
import type { SheetProblem } from './sheet-problem.ts';

/** Takes a problem in; the reader goes on, so that a report is whole. */
export type Report = (problem: SheetProblem) => void;

/** One row with content. */
export type SheetRow = {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly cell: (column: string) => Cell;
  /** Says what is wrong with a cell; the first word about a cell is the one that counts. */
  readonly refuse: (column: string, code: SheetProblem['code'], values?: SheetProblem['values']) => void;
  readonly isRefused: (column: string) => boolean;
};

const isEmpty = (row: readonly Cell[]): boolean => row.every(cell => cellText(cell).trim() === '');
const isRemark = (row: readonly Cell[]): boolean =>
  cellText(row.find(cell => cellText(cell).trim() !== ''))
    .trimStart()
    .startsWith(REMARK);

const openRow = (
  sheet: string,
  row: number,
  cells: readonly Cell[],
  places: ReadonlyMap<string, number>,
  report: Report,
): SheetRow => {
  const refused = new Set<string>();
  return {
    sheet,
    row,
    cell: column => cells[places.get(column) ?? -1] ?? null,
    isRefused: column => refused.has(column),
    refuse: (column, code, values = {}) => {
      if (refused.has(column)) return;
      refused.add(column);
      report({ sheet, row, column, code, values });
    },
  };
};

/**
 * The rows of a sheet, by the words in its first row with content. Columns may stand in any order and be left out where
 * they are not needed; a word that names no column is refused, so that a slip of the pen loses nothing in silence.
 */
export const readRows = (
  { name: sheet, rows }: NamedTable,
  columns: readonly Pick<SheetColumn, 'name' | 'needed'>[],
  report: Report,
): readonly SheetRow[] => {
  const head = rows.findIndex(row => !isEmpty(row));
  const places = new Map<string, number>();
  (rows[head] ?? []).forEach((cell, place) => {
    const word = cellText(cell).trim();
    if (word === '' || word.startsWith(REMARK)) return;
    const refuse = (code: SheetProblem['code']) =>
      report({ sheet, row: head + 1, column: word, code, values: { found: word } });
    if (!columns.some(({ name }) => name === word)) refuse('unknownColumn');
    else if (places.has(word)) refuse('repeatedColumn');
    else places.set(word, place);
  });
  const missing = columns.filter(({ name, needed }) => needed === true && !places.has(name));
  for (const { name } of missing)
    report({
      sheet,
      row: Math.max(head, 0) + 1,
      column: name,
      code: 'missingColumn',
      values: { expected: name },
    });
  // Without its keys, every row would be refused once more.
  if (missing.length > 0) return [];
  return rows.flatMap((cells, index) =>
    index <= head || isEmpty(cells) || isRemark(cells)
      ? []
      : [openRow(sheet, index + 1, cells, places, report)],
  );
};
