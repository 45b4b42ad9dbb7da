import { sql, type Insertable, type RawBuilder } from 'kysely';
import type { JsonValue } from '../json.ts';
import type { Tx } from '../store/tx.ts';
import type { Tables } from '../tables.ts';

/** A row as JSON: jsonb columns hold their value itself, not its text. */
type JsonRow<Name extends keyof Tables> = {
  readonly [Column in keyof Insertable<Tables[Name]>]: JsonValue | undefined;
};

/** Rows sent in one statement: about 1 MB of JSON for answers. */
const ROWS_A_STATEMENT = 5000;

/** An INSERT of rows with one parameter, whose text is the same however many they are. */
const insertOfRows = <Name extends keyof Tables>(
  table: Name,
  columns: readonly (keyof Insertable<Tables[Name]> & string)[],
  rows: readonly JsonRow<Name>[],
): RawBuilder<unknown> => {
  const target = sql.id('truthline', table);
  const names = sql.join(columns.map(column => sql.id(column)));
  return sql`insert into ${target} (${names})
    select ${names} from json_populate_recordset(null::${target}, ${JSON.stringify(rows)}::json)`;
};

/**
 * Inserts many rows with one parameter a statement. Every row must name every column in `columns`;
 * columns not named take their defaults.
 */
export const insertRows = async <Name extends keyof Tables>(
  tx: Tx,
  table: Name,
  columns: readonly (keyof Insertable<Tables[Name]> & string)[],
  rows: readonly JsonRow<Name>[],
): Promise<void> => {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT)
    await insertOfRows(table, columns, rows.slice(at, at + ROWS_A_STATEMENT)).execute(tx.query);
};
