import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { handleFor, type DatabaseHandle } from '../connection/database-handle.ts';
import type { ConnectionSettings } from '../connection/settings.ts';
import { migrate } from '../migrate/migrate.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { unkeyedTables } from './unkeyed-tables.ts';
import { openSignInStore, type SignInStore } from '../sign-in/sign-in-store.ts';

/** The environment variable through which the run's cluster reaches its workers. */
export const clusterVariable = 'TRUTHLINE_TEST_CLUSTER';

const settingsSchema = z.strictObject({
  host: z.string(),
  port: z.number(),
  database: z.string(),
  user: z.string(),
  password: z.string(),
  ssl: z.literal(false),
});

const clusterOwner = (): ConnectionSettings => {
  const text = process.env[clusterVariable];
  if (text === undefined)
    throw new Error(
      "no test cluster: add '@truthline/db/testing/global-setup' to globalSetup in vitest.config.ts",
    );
  return settingsSchema.parse(JSON.parse(text));
};

/** Work on the cluster, outside any test's database. */
const onCluster = async <Result>(
  owner: ConnectionSettings,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({ ...owner, database: 'postgres' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const openHandle = async (owner: ConnectionSettings, database: string): Promise<DatabaseHandle> => {
  const handle = handleFor({ ...owner, database }, database, 'embedded', () => Promise.resolve());
  const migrated = await migrate(handle);
  if (!migrated.ok) throw new Error(`roles of the test database: ${JSON.stringify(migrated.error)}`);
  return handle;
};

/** What many files of a run begin with, written once: each of them gets a copy. */
export type Template = {
  /** Letters and `_`. */
  readonly name: string;
  /** Leaves no connection open. */
  readonly fill: (handle: DatabaseHandle) => Promise<void>;
};

/** The database to copy; made by the first file that asks, while others wait. */
const ensureTemplate = (owner: ConnectionSettings, { name, fill }: Template): Promise<string> =>
  onCluster(owner, async client => {
    const database = `template_${name}`;
    await client.query('select pg_advisory_lock(hashtext($1))', [database]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount !== 0) return database;
    const unfinished = `${database}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished} template ${owner.database}`);
    await fill(await openHandle(owner, unfinished));
    await client.query(`alter database ${unfinished} rename to ${database}`);
    return database;
  });

const templateFor = (owner: ConnectionSettings, kind: 'migrated' | 'empty' | Template): Promise<string> => {
  if (kind === 'migrated') return Promise.resolve(owner.database);
  return kind === 'empty' ? Promise.resolve('template0') : ensureTemplate(owner, kind);
};

/** Texts found in order: the same ones come again and again. */
const inOrder = new Set<string>();

/**
 * Every statement of every test of the services, the server and the commands names the network of the tables it touches.
 * The tests of this package try statements that do not, and say so in their configuration.
 */
const refuseUnkeyed = (text: string): void => {
  if (inOrder.has(text) || process.env['TRUTHLINE_UNKEYED'] === 'tried') return;
  const tables = unkeyedTables(text);
  if (tables.length > 0) throw new Error(`no network_id for ${tables.join(', ')} in: ${text}`);
  inOrder.add(text);
};

export type TestDatabase = {
  readonly handle: DatabaseHandle;
  readonly store: Store;
  readonly signIn: SignInStore;
  /** Closes both stores and drops the database. */
  readonly remove: () => Promise<void>;
};

/**
 * A database of one's own, copied in some 50 ms where it is `migrated`, in some 300 ms from a filled template; `empty`
 * has no schema at all.
 */
export const openTestDatabase = async (
  kind: 'migrated' | 'empty' | Template = 'migrated',
): Promise<TestDatabase> => {
  const owner = clusterOwner();
  const template = await templateFor(owner, kind);
  const database = `test_${randomBytes(6).toString('hex')}`;
  await onCluster(owner, client => client.query(`create database ${database} template ${template}`));
  const handle =
    kind === 'empty'
      ? handleFor({ ...owner, database }, database, 'embedded', () => Promise.resolve())
      : await openHandle(owner, database);
  const store = openStore(handle, { onStatement: refuseUnkeyed });
  const signIn = openSignInStore(handle);
  return {
    handle,
    store,
    signIn,
    remove: async () => {
      await store.close();
      await signIn.close();
      await onCluster(owner, async client => {
        await client.query(`drop database ${database} with (force)`);
        for (const role of [handle.app.user, handle.auth.user])
          await client.query(`drop role if exists ${role}`);
      });
    },
  };
};
