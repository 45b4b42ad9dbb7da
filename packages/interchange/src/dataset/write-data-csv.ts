import { BYTE_ORDER_MARK, csvLine } from '../table/csv.ts';
import type { DataRows, DataTable } from './data-table.ts';

/** A table as CSV (RFC 4180, UTF-8), a piece a batch. What is not there is an empty cell. */
export async function* writeDataCsv(table: DataTable, rows: DataRows): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK + csvLine(table.columns.map(({ name }) => name)));
  for await (const batch of rows) if (batch.length > 0) yield encoder.encode(batch.map(csvLine).join(''));
}
