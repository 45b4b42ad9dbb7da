import { sql, type Insertable } from 'kysely';
import type { JsonValue } from '../json.ts';
import type { Tx } from '../store/tx.ts';
import type { Tables } from '../tables.ts';

/** A row as JSON: jsonb columns hold their value itself, not its text. */
type JsonRow<Name extends keyof Tables> = {
  readonly [Column in keyof Insertable<Tables[Name]>]: JsonValue | undefined;
};

/** Rows sent in one statement: about 1 MB of JSON for answers. */
const ROWS_A_STATEMENT = 5000;

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
  const target = sql.id('truthline', table);
  const names = sql.join(columns.map(column => sql.id(column)));
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const batch = JSON.stringify(rows.slice(at, at + ROWS_A_STATEMENT));
    await sql`insert into ${target} (${names})
      select ${names} from json_populate_recordset(null::${target}, ${batch}::json)`.execute(tx.query);
  }
};
