import { err, ok, type Result } from '@truthline/kernel';
import type pg from 'pg';
import type { MigrationProblem } from '../connection/problem.ts';

/** The schemas that are ours where a migration of ours has run. */
const OUR_SCHEMAS = ['truthline', 'auth'] as const;

/**
 * Refuses a database in which one of our schemas is somebody else's, before anything is made or dropped. The sign of our
 * own is a recorded migration: on a server that is shared, a schema `auth` may well belong to another product.
 */
export const checkSchemas = async (client: pg.Client): Promise<Result<void, MigrationProblem>> => {
  const table = await client.query<{ there: boolean }>(
    `select to_regclass('truthline.migrations') is not null as there`,
  );
  const recording = table.rows[0]?.there === true;
  const migrated =
    recording && (await client.query('select 1 from truthline.migrations limit 1')).rowCount === 1;
  if (migrated) return ok(undefined);
  for (const schema of OUR_SCHEMAS) {
    const found = await client.query('select 1 from pg_namespace where nspname = $1', [schema]);
    // A first migration that failed leaves its empty record behind.
    const ownBeginning = schema === 'truthline' && recording;
    if (found.rowCount !== 0 && !ownBeginning) return err({ reason: 'schemaTaken', schema });
  }
  return ok(undefined);
};
