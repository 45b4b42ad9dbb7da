import { connectOwner, type TestDatabase } from '@truthline/db/testing';

/** Every row that belongs to a network, by table, as the owner of the tables sees them; for "nothing has changed". */
export const rowsOfNetwork = async (
  { handle }: TestDatabase,
  networkId: string,
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const owner = await connectOwner(handle);
  try {
    const tables = await owner.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where table_schema = 'truthline' and column_name = 'network_id' and table_type = 'BASE TABLE' order by 1`,
    );
    const rows: Record<string, readonly string[]> = {};
    for (const { name } of tables.rows) {
      const found = await owner.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} t where network_id = $1 order by 1`,
        [networkId],
      );
      rows[name] = found.rows.map(({ row }) => row);
    }
    return rows;
  } finally {
    await owner.end();
  }
};
