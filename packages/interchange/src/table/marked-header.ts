import { err, ok, type Result } from '@truthline/kernel';
import { cellText, columnLetter, type Cell, type Table } from './cell.ts';
import type { PlacedProblem } from './placed-problem.ts';

/** A row whose first cell begins with this is for people: questions, hints, remarks. */
export const REMARK = '#';

/** Where each column stands, by the word in its header, and the row of the header, from 1. */
export type Columns = { readonly row: number; readonly places: ReadonlyMap<string, number> };

export type MarkedHeader = {
  /** What the first cell says: `<kind of file>/<key>/<version>`. */
  readonly mark: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
};

export type HeaderProblemCode =
  | 'emptyFile'
  | 'headerMissing'
  /** The file is of another thing. */
  | 'otherSubject'
  | 'otherVersion'
  | 'missingColumn'
  | 'unknownColumn'
  | 'repeatedColumn';

const markProblem = (
  found: string,
  expected: string,
): 'headerMissing' | 'otherSubject' | 'otherVersion' | null => {
  if (found === expected) return null;
  const [name, key] = found.split('/');
  const [expectedName, expectedKey] = expected.split('/');
  if (name !== expectedName || key === undefined) return 'headerMissing';
  return key === expectedKey ? 'otherVersion' : 'otherSubject';
};

/** Reads the first row with content: what the file is for, and where each column stands. Columns may be moved. */
export const readMarkedHeader = (
  table: Table,
  { mark: expected, required, optional }: MarkedHeader,
): Result<Columns, readonly PlacedProblem<HeaderProblemCode>[]> => {
  const index = table.findIndex(row => row.some(cell => cellText(cell).trim() !== ''));
  const header = table[index];
  if (header === undefined) return err([{ row: null, column: null, code: 'emptyFile', values: {} }]);
  const row = index + 1;
  const mark = cellText(header[0]).trim();
  const wrong = markProblem(mark, expected);
  if (wrong !== null) return err([{ row, column: 'A', code: wrong, values: { found: mark, expected } }]);

  const known = new Set<string>([...required, ...optional]);
  const places = new Map<string, number>();
  const problems: PlacedProblem<HeaderProblemCode>[] = [];
  header.forEach((cell, place) => {
    const word = cellText(cell).trim();
    if (place === 0 || word === '') return;
    const refuse = (code: HeaderProblemCode) => {
      problems.push({ row, column: columnLetter(place), code, values: { found: word } });
    };
    if (!known.has(word)) refuse('unknownColumn');
    else if (places.has(word)) refuse('repeatedColumn');
    else places.set(word, place);
  });
  for (const column of required)
    if (!places.has(column))
      problems.push({ row, column: null, code: 'missingColumn', values: { expected: column } });
  return problems.length > 0 ? err(problems) : ok({ row, places });
};

/** The rows below the header that hold something and are not for people, each with its number from 1. */
export const rowsBelow = (
  table: Table,
  header: Columns,
): readonly { readonly cells: readonly Cell[]; readonly row: number }[] =>
  table
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells, row }) => row > header.row && cells.some(cell => cellText(cell).trim() !== ''))
    .filter(({ cells }) => !cellText(cells[0]).trimStart().startsWith(REMARK));
