import type { ColumnSource } from 'hyparquet-writer';
import { cellText } from '../table/cell.ts';
import type { ColumnType, DataColumn, DataRow, DataRows, DataTable } from './data-table.ts';

/** Rows of one row group: what is held at once, whatever the length of the table. */
const GROUP = 10_000;

const TYPES = {
  text: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  instant: 'TIMESTAMP',
} as const satisfies Readonly<Record<ColumnType, ColumnSource['type']>>;

const valueOf = ({ type, nullable }: DataColumn, cell: DataRow[number] | undefined) => {
  if (cell === null || cell === undefined) {
    // As in CSV, where a text that is not there and an empty one are the same.
    if (!nullable && type === 'text') return '';
    return null;
  }
  switch (type) {
    case 'instant':
      return new Date(String(cell));
    case 'text':
      // An answer may be a number in a column of words.
      return cellText(cell);
    case 'integer':
    case 'number':
      return cell;
  }
};

/**
 * A table as Parquet (Snappy), a piece a row group: rows are held until there are enough for one and written to the
 * stream, so memory does not grow with the table. The library is fetched at the first use.
 */
export async function* writeDataParquet(table: DataTable, rows: DataRows): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const columnsOf = (group: readonly DataRow[]) =>
    table.columns.map((column, at) => ({
      name: column.name,
      type: TYPES[column.type],
      nullable: column.nullable,
      data: group.map(row => valueOf(column, row[at])),
    }));
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    createdBy: 'Truthline',
    kvMetadata: [{ key: 'truthline.table', value: table.name }],
  });
  /** What has been written since the last piece. */
  const take = (): Uint8Array => {
    const piece = writer.getBytes().slice();
    writer.index = 0;
    return piece;
  };
  let held: DataRow[] = [];
  const writeGroup = async (group: readonly DataRow[]): Promise<Uint8Array> => {
    await parquet.write({ columnData: columnsOf(group), rowGroupSize: GROUP });
    return take();
  };
  for await (const batch of rows) {
    held.push(...batch);
    while (held.length >= GROUP) {
      yield await writeGroup(held.slice(0, GROUP));
      held = held.slice(GROUP);
    }
  }
  if (held.length > 0) yield await writeGroup(held);
  await parquet.finish();
  yield take();
}
