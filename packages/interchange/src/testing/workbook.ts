import type { Cell } from '../table/cell.ts';
import { readSheets, writeWorkbook, type NamedTable } from '../table/xlsx.ts';

/** A workbook of plain tables. */
export const workbookOf = (sheets: {
  readonly [name: string]: readonly (readonly Cell[])[];
}): Promise<Uint8Array> => writeWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, rows })));

/** Where a cell of a workbook stands: sheet, row from 1, header of its column. */
export type Place = readonly [sheet: string, row: number, column: string];

/** The workbook with other cells, as somebody changes them in a spreadsheet. */
export const withCells = async (
  bytes: Uint8Array,
  changes: readonly (readonly [place: Place, cell: Cell])[],
): Promise<Uint8Array> => {
  const read = await readSheets(bytes, 10_000_000);
  if (!read.ok) throw new Error(read.error.reason);
  const change = ({ name, rows }: NamedTable) => ({
    name,
    rows: rows.map((cells, index) => {
      const own = changes.filter(([[sheet, row]]) => sheet === name && row === index + 1);
      const changed: Cell[] = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => cells[at] ?? null);
      for (const [[, , column], cell] of own) {
        const at = (rows[0] ?? []).indexOf(column);
        if (at < 0) throw new Error(`the sheet ${name} has no column ${column}`);
        changed[at] = cell;
      }
      return changed;
    }),
  });
  return writeWorkbook(read.value.map(change));
};
