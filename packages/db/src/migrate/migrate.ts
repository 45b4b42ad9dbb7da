import { ok, type Result } from '@truthline/kernel';
import pg from 'pg';
import type { DatabaseHandle } from '../connection/database-handle.ts';
import { clientConfig } from '../connection/pool.ts';
import type { MigrationProblem } from '../connection/problem.ts';
import { applyMigrations } from './apply-migrations.ts';
import { checkSchemas } from './foreign-schema.ts';
import { readMigrations, type Migration } from './migration-files.ts';
import { checkLoginRoles, ensureGroups, ensureLoginRoles } from './roles.ts';

/** `applied` are the migrations run now; `schema` is the last one in place. */
export type MigrationReport = { readonly applied: readonly string[]; readonly schema: string };

/** Any number, the same in every Truthline: the advisory lock under which one process migrates at a time. */
const MIGRATION_LOCK = 7_448_211;

/** Opens a connection as the owner of the tables, without a limit on a statement's time. */
export const connectOwner = async (handle: DatabaseHandle): Promise<pg.Client> => {
  const client = new pg.Client(
    clientConfig(handle.owner, { statementTimeout: 0, values: 'tenants', searchPath: 'truthline' }),
  );
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** Runs `work` while no other process migrates or restores this database. */
export const withMigrationLock = async <T>(client: pg.Client, work: () => Promise<T>): Promise<T> => {
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
};

/**
 * Brings the schema and its roles to this release. Each migration runs in a transaction of its own, and a process
 * that comes second waits for the first. Refuses a database that a newer release has migrated.
 */
export const migrate = async (
  handle: DatabaseHandle,
  migrations?: readonly Migration[],
): Promise<Result<MigrationReport, MigrationProblem>> => {
  const wanted = migrations ?? (await readMigrations());
  const client = await connectOwner(handle);
  try {
    return await withMigrationLock(client, async () => {
      const free = await checkSchemas(client);
      if (!free.ok) return free;
      const groups = await ensureGroups(client);
      if (!groups.ok) return groups;
      // Roles first: where we may not make them, the database stays as it was.
      const made = handle.makesRoles ? await ensureLoginRoles(client, handle) : ok(undefined);
      if (!made.ok) return made;
      const applied = await applyMigrations(client, wanted);
      if (!applied.ok) return applied;
      const checked = await checkLoginRoles(client, handle);
      if (!checked.ok) return checked;
      return ok({ applied: applied.value, schema: wanted.at(-1)?.name ?? '' });
    });
  } finally {
    await client.end();
  }
};
