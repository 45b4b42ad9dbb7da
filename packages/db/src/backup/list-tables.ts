import pg from 'pg';
import { tableKey, type BackedUpTable } from './archive-format.ts';

/**
 * What a backup leaves out: sessions and what belongs to a sign-in under way. After a restore everybody signs in again,
 * and a stolen backup opens no session.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'truthline.migrations',
  'auth.session',
  'auth.verification',
  'auth.rateLimit',
]);

/** A table before every table that refers to it; the schema has no circles. */
const inOrder = (
  tables: readonly BackedUpTable[],
  references: readonly { readonly from: string; readonly to: string }[],
): readonly BackedUpTable[] => {
  const placed = new Set<string>();
  const ordered: BackedUpTable[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const at = waiting.findIndex(table =>
      references.every(
        ({ from, to }) =>
          from !== tableKey(table) || from === to || placed.has(to) || !tables.some(t => tableKey(t) === to),
      ),
    );
    const [next] = waiting.splice(at, 1);
    if (at < 0 || next === undefined) throw new Error('foreign keys go in a circle');
    placed.add(tableKey(next));
    ordered.push(next);
  }
  return ordered;
};

/** The tables that hold what is worth keeping, in the order to restore them. */
export const listTables = async (client: pg.Client): Promise<readonly BackedUpTable[]> => {
  const tables = await client.query<BackedUpTable>(
    `select table_schema as schema, table_name as table, array_agg(column_name::text order by ordinal_position) as columns
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema in ('truthline', 'auth') and table_type = 'BASE TABLE' and is_generated = 'NEVER'
      group by 1, 2 order by 1, 2`,
  );
  const references = await client.query<{ from: string; to: string }>(
    `select f.nspname || '.' || c.relname as from, t.nspname || '.' || r.relname as to
       from pg_constraint
       join pg_class c on c.oid = conrelid join pg_namespace f on f.oid = c.relnamespace
       join pg_class r on r.oid = confrelid join pg_namespace t on t.oid = r.relnamespace
      where contype = 'f' and f.nspname in ('truthline', 'auth')`,
  );
  const kept = tables.rows.filter(table => !LEFT_OUT.has(tableKey(table)));
  return inOrder(kept, references.rows);
};

/** `copy` of a table's columns: text, the one form every version of PostgreSQL reads. */
export const copyStatement = (
  { schema, table, columns }: BackedUpTable,
  direction: 'to stdout' | 'from stdin',
) =>
  `copy ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)} (${columns.map(column => pg.escapeIdentifier(column)).join(', ')}) ${direction}`;
