import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { handleFor, type DatabaseHandle } from '../connection/database-handle.ts';
import type { ConnectionSettings } from '../connection/settings.ts';
import { migrate } from '../migrate/migrate.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
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

/** One statement on the cluster, outside any test's database. */
const onCluster = async (owner: ConnectionSettings, statement: string): Promise<void> => {
  const client = new pg.Client({ ...owner, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

export type TestDatabase = {
  readonly handle: DatabaseHandle;
  readonly store: Store;
  readonly signIn: SignInStore;
  /** Closes both stores and drops the database. */
  readonly remove: () => Promise<void>;
};

/** A migrated database of one's own, made from the template in some 50 ms; `empty` has no schema at all. */
export const openTestDatabase = async (kind: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> => {
  const template = clusterOwner();
  const database = `test_${randomBytes(6).toString('hex')}`;
  await onCluster(
    template,
    `create database ${database} template ${kind === 'migrated' ? template.database : 'template0'}`,
  );
  const handle = handleFor({ ...template, database }, database, 'embedded', () => Promise.resolve());
  if (kind === 'migrated') {
    const migrated = await migrate(handle);
    if (!migrated.ok) throw new Error(`roles of the test database: ${JSON.stringify(migrated.error)}`);
  }
  const store = openStore(handle);
  const signIn = openSignInStore(handle);
  return {
    handle,
    store,
    signIn,
    remove: async () => {
      await store.close();
      await signIn.close();
      await onCluster(template, `drop database ${database} with (force)`);
      for (const role of [handle.app.user, handle.auth.user])
        await onCluster(template, `drop role if exists ${role}`);
    },
  };
};
