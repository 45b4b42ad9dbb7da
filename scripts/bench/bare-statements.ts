import type { openPool } from '../../packages/db/src/connection/pool.ts';

export type Pool = ReturnType<typeof openPool>;
export type Row = Readonly<Record<string, unknown>>;
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

const parameter = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/** One INSERT of these rows into the yardstick's table. All rows name the same columns. */
export const insertOf = (table: string, rows: readonly Row[]): Statement => {
  const columns = Object.keys(rows[0] ?? {});
  const values: unknown[] = [];
  const groups = rows.map(
    row => `(${columns.map(column => `$${values.push(parameter(row[column]))}`).join(', ')})`,
  );
  return { text: `insert into bench.${table} (${columns.join(', ')}) values ${groups.join(', ')}`, values };
};

/**
 * The yardstick of a write: tables like the product's, with their keys and indexes but without triggers, foreign keys
 * and row-level security.
 */
export const openBareTables = async (pool: Pool, tables: readonly string[]): Promise<void> => {
  await pool.query('create schema if not exists bench');
  for (const table of tables)
    await pool.query(`create table if not exists bench.${table} (like truthline.${table} including all)`);
};

/** Milliseconds of these statements: one by itself, more of them in one transaction. */
export const runBare = async (pool: Pool, statements: readonly Statement[]): Promise<number> => {
  const [only] = statements;
  const client = await pool.connect();
  const send = ({ text, values }: Statement) => client.query(text, [...values]);
  try {
    const began = performance.now();
    if (statements.length === 1 && only !== undefined) await send(only);
    else {
      await client.query('begin');
      for (const statement of statements) await send(statement);
      await client.query('commit');
    }
    return performance.now() - began;
  } finally {
    client.release();
  }
};

/** The rows a question answers with, instants as text. */
export const rowsOf = async (pool: Pool, text: string, values: readonly unknown[]): Promise<readonly Row[]> =>
  (await pool.query<Row>(text, [...values])).rows;
