import type { LocalText } from '@truthline/blueprint';
import type { Cell } from '../table/cell.ts';

/** What a column holds. An instant is ISO 8601 UTC text in a row; a number may be any, an integer none that is broken. */
export type ColumnType = 'text' | 'integer' | 'number' | 'instant';

export type DataColumn = {
  /** The same in every language, format and release. */
  readonly name: string;
  readonly type: ColumnType;
  /** Whether a row may have nothing here. */
  readonly nullable: boolean;
  readonly meaning: LocalText;
};

/** A table of the scored data as it leaves: the files, the dictionary and its page are all made from this. */
export type DataTable = {
  readonly name: string;
  /** What one row is. */
  readonly row: LocalText;
  /** Columns that tell rows apart. */
  readonly key: readonly string[];
  readonly columns: readonly DataColumn[];
};

/** A row, its cells in the order of the columns. Rows come in batches, so that nobody holds a table. */
export type DataRow = readonly Cell[];
export type DataRows = AsyncIterable<readonly DataRow[]>;
