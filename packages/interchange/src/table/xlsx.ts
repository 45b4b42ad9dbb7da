import { err, ok, type Result } from '@truthline/kernel';
import type { CellValue, DataValidation } from 'hucre';
import { columnLetter, type Cell, type Table, type TableProblem } from './cell.ts';
import { unpackedSize } from './unpacked-size.ts';

/** The most a workbook may unpack to, in bytes: a hundred times a wave of 5,000 visits. */
const UNPACKED_LIMIT = 200 * 1024 * 1024;

/** A list from which a cell may be chosen. Other entries stay possible: a reason behind "not applicable" is free text. */
export type ChoiceList = {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly choices: readonly string[];
};

export type Sheet = {
  readonly name: string;
  readonly rows: Table;
  /** Widths in characters, by column. */
  readonly widths?: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly choiceLists?: readonly ChoiceList[];
  /** Rows at the top that explain the others: the first in bold, all with their lines broken. */
  readonly headRows?: number;
  /** How single cells look beside that, by `row,column` from nought. */
  readonly looks?: ReadonlyMap<string, CellLook>;
};

/** Fetched with the first workbook: whoever only starts Truthline need not wait for it. */
const workbooks = () => import('hucre/xlsx');

export type CellLook = {
  /** A number format as the program has it, such as `0.0`. */
  readonly format?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  /** Where a click leads. */
  readonly link?: string;
};

const lookedAt = ({ looks = new Map<string, CellLook>() }: Sheet) =>
  [...looks].map(
    ([place, { format, bold, wrap, link }]) =>
      [
        place,
        {
          style: {
            ...(format !== undefined && { numFmt: format }),
            ...(bold === true && { font: { bold: true } }),
            ...(wrap === true && { alignment: { wrapText: true, vertical: 'top' as const } }),
          },
          ...(link !== undefined && { hyperlink: { target: link } }),
        },
      ] as const,
  );

const toValidation = ({ column, firstRow, lastRow, choices }: ChoiceList): DataValidation => ({
  type: 'list',
  values: [...choices],
  allowBlank: true,
  showErrorMessage: false,
  range: `${columnLetter(column)}${firstRow + 1}:${columnLetter(column)}${lastRow + 1}`,
});

const headCells = ({ rows, headRows = 0 }: Sheet) =>
  new Map(
    rows.slice(0, headRows).flatMap((cells, row) =>
      cells.map(
        (_, column) =>
          [
            `${row},${column}`,
            {
              style: {
                alignment: { wrapText: true, vertical: 'top' },
                ...(row === 0 && { font: { bold: true } }),
              },
            },
          ] as const,
      ),
    ),
  );

/** `_x0041_` in a text would be read as the character it names; its first sign is named instead (ECMA-376, 22.9.2.19). */
const literal = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : cell;

/** A workbook. Text cells are written as text: nothing in them is a formula. */
export const writeWorkbook = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const { writeXlsx } = await workbooks();
  return writeXlsx({
    sheets: sheets.map(sheet => ({
      name: sheet.name,
      rows: sheet.rows.map(row => row.map(literal)),
      cells: new Map([...headCells(sheet), ...lookedAt(sheet)]),
      columns: (sheet.widths ?? []).map(width => ({ width })),
      dataValidations: (sheet.choiceLists ?? []).map(toValidation),
      ...(sheet.frozen && { freezePane: { rows: sheet.frozen.rows, columns: sheet.frozen.columns } }),
    })),
  });
};

const toCell = (value: CellValue): Cell => (typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value);

/** A sheet that was read, under its name. */
export type NamedTable = { readonly name: string; readonly rows: Table };

/** The sheets of a workbook that are asked for. A formula counts as the value that was last computed from it; none is run. */
const readWorkbook = async (
  bytes: Uint8Array,
  limit: number,
  which: { readonly sheets?: number[] },
): Promise<Result<readonly NamedTable[], TableProblem>> => {
  const unpacked = await unpackedSize(bytes, limit);
  if (!unpacked.ok)
    return unpacked.error.reason === 'tooLarge'
      ? err({ ...unpacked.error, limit })
      : err({ ...unpacked.error, line: null });
  const { readXlsx } = await workbooks();
  try {
    const { sheets } = await readXlsx(bytes, which);
    return ok(sheets.map(({ name, rows }) => ({ name, rows: rows.map(row => row.map(toCell)) })));
  } catch (cause) {
    // Only the reader ran, on bytes from outside: whatever it throws speaks of them.
    if (!(cause instanceof Error)) throw cause;
    return err({ reason: 'unreadable', line: null });
  }
};

/** Every sheet of a workbook that unpacks to at most `limit` bytes. */
export const readSheets = (
  bytes: Uint8Array,
  limit: number,
): Promise<Result<readonly NamedTable[], TableProblem>> => readWorkbook(bytes, limit, {});

/** The first sheet of a workbook. */
export const readFirstSheet = async (bytes: Uint8Array): Promise<Result<Table, TableProblem>> => {
  const read = await readWorkbook(bytes, UNPACKED_LIMIT, { sheets: [0] });
  return read.ok ? ok(read.value[0]?.rows ?? []) : read;
};
