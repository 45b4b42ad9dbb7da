/** One cell of a pasted table: its text, and how many columns and rows it takes. */
export type TableCell = { readonly text: string; readonly across: number; readonly down: number };

/** A table as pasted: every row as long as the longest; null where a cell from the left or above reaches in. */
export type PastedTable = readonly (readonly (TableCell | null)[])[];

/** A single cell of text. */
export const plainCell = (text: string): TableCell => ({ text, across: 1, down: 1 });

/** Every row filled up to the length of the longest. */
export const levelRows = (rows: readonly (readonly (TableCell | null)[])[]): PastedTable => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map(row => [...row, ...Array.from({ length: width - row.length }, () => plainCell(''))]);
};

/** The table with its rows as columns. */
export const transposeTable = (table: PastedTable): PastedTable =>
  (table[0] ?? []).map((_, column) =>
    table.map(row => {
      const cell = row[column] ?? null;
      return cell === null ? null : { text: cell.text, across: cell.down, down: cell.across };
    }),
  );
