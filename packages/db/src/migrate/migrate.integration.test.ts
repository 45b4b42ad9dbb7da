import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectServer, type ServerSource } from '../connection/connect-server.ts';
import type { DatabaseHandle } from '../connection/database-handle.ts';
import { openStore } from '../store/open-store.ts';
import { seedSmallNetwork } from '../testing/small-network.ts';
import { temporaryFolder } from '../testing/test-cluster.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { connectOwner, migrate } from './migrate.ts';
import { readMigrations, type Migration } from './migration-files.ts';

let database: TestDatabase;
let owner: pg.Client;
let temporary: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  temporary = await temporaryFolder();
  database = await openTestDatabase('empty');
  owner = await connectOwner(database.handle);
});
afterAll(async () => {
  await owner.end();
  await database.remove();
  await temporary.remove();
});

/** The address of a role on the test cluster. */
const addressOf = (user: string, password: string) => {
  const { host, port, database: name } = database.handle.owner;
  return `postgresql://${user}:${password}@${encodeURIComponent(host)}:${port}/${name}`;
};

const source = (more: Partial<ServerSource> = {}): ServerSource => ({
  url: addressOf(database.handle.owner.user, database.handle.owner.password),
  dataFolder: temporary.folder,
  secret: 'a secret',
  ...more,
});

const connect = async (from: ServerSource): Promise<DatabaseHandle> => {
  const connected = await connectServer(from);
  if (!connected.ok) throw new Error(JSON.stringify(connected.error));
  return connected.value;
};

describe('migrations', () => {
  test('two processes at once: one applies, the other waits and finds nothing to do', async () => {
    const reports = await Promise.all([migrate(database.handle), migrate(database.handle)]);
    const applied = reports.map(report => (report.ok ? report.value.applied.length : -1));
    expect(applied.toSorted((one, other) => one - other)).toEqual([0, (await readMigrations()).length]);
  });

  test('a migration that was changed after it ran is refused', async () => {
    const migrations = (await readMigrations()).map((migration, at) =>
      at === 0 ? { ...migration, sha256: 'f'.repeat(64) } : migration,
    );
    expect(await migrate(database.handle, migrations)).toEqual({
      ok: false,
      error: { reason: 'migrationChanged', name: '0001_foundations' },
    });
  });

  const next: Migration = {
    name: '9998_next',
    sql: 'create table truthline.next (id int); insert into truthline.next values (1);',
    sha256: 'a',
  };

  test('a database that a newer release has migrated is refused, and nothing is done to it', async () => {
    const newer = [...(await readMigrations()), next];
    expect(await migrate(database.handle, newer)).toMatchObject({ ok: true, value: { schema: '9998_next' } });
    expect(await migrate(database.handle)).toEqual({
      ok: false,
      error: { reason: 'databaseNewer', names: ['9998_next'] },
    });
    const broken = {
      name: '9999_broken',
      sql: 'insert into truthline.next values (2); select 1/0',
      sha256: 'b',
    };
    await expect(migrate(database.handle, [...newer, broken])).rejects.toMatchObject({ code: '22012' });
    expect((await owner.query('select * from truthline.next')).rowCount).toBe(1);
    await owner.query(`delete from truthline.migrations where name = '9998_next'; drop table truthline.next`);
  });
});

describe('a database that is not ours alone', () => {
  test.each(['truthline', 'auth'] as const)('a schema %s of somebody else is refused', async schema => {
    const shared = await openTestDatabase('empty');
    const client = await connectOwner(shared.handle);
    await client.query(`create schema ${schema}; create table ${schema}."user" (id int)`);
    expect(await migrate(shared.handle)).toEqual({ ok: false, error: { reason: 'schemaTaken', schema } });
    const schemas = await client.query(`select 1 from pg_namespace where nspname in ('truthline', 'auth')`);
    expect(schemas.rowCount).toBe(1);
    await client.end();
    await shared.remove();
  });

  test('a first migration that failed can be tried again', async () => {
    const fresh = await openTestDatabase('empty');
    const broken = (await readMigrations()).map(migration => ({ ...migration, sql: 'select 1/0' }));
    await expect(migrate(fresh.handle, broken)).rejects.toMatchObject({ code: '22012' });
    expect(await migrate(fresh.handle)).toMatchObject({ ok: true });
    await fresh.remove();
  });
});

describe('a server given by its address', () => {
  test('the same secret gives the same roles, and tenants’ work runs through them', async () => {
    const handle = await connect(source());
    expect(await migrate(handle)).toMatchObject({ ok: true });
    const store = openStore(handle);
    const network = await seedSmallNetwork(store, 'server');
    const other = openStore(await connect(source()));
    expect(
      await other.within(network.system, tx => tx.query.selectFrom('dealers').selectAll().execute()),
    ).toHaveLength(2);
    await store.close();
    await other.close();
  });

  test('without a secret one is made and kept in the data folder', async () => {
    const first = await connect(source({ secret: undefined }));
    const second = await connect(source({ secret: undefined }));
    expect(second.app.password).toBe(first.app.password);
    expect((await connect(source())).app.password).not.toBe(first.app.password);
  });

  test.each([
    ['no address at all', 'mysql://localhost/x', { reason: 'badAddress', variable: 'DATABASE_URL' }],
    ['nobody there', 'postgresql://u:p@127.0.0.1:1/x', { reason: 'unreachable', code: 'ECONNREFUSED' }],
    ['no such host', 'postgresql://u:p@no-such-host.invalid/x', { reason: 'unreachable' }],
  ])('%s', async (_, url, error) => {
    expect(await connectServer(source({ url }))).toMatchObject({ ok: false, error });
  });

  test('a wrong password and a database that is not there: the server’s own code', async () => {
    const { user, password } = database.handle.owner;
    expect(await connectServer(source({ url: addressOf(user, 'wrong') }))).toMatchObject({
      ok: false,
      error: { reason: 'signInRefused', code: '28P01' },
    });
    const elsewhere = addressOf(user, password).replace(/\/[^/]*$/, '/nowhere');
    expect(await connectServer(source({ url: elsewhere }))).toMatchObject({
      ok: false,
      error: { reason: 'signInRefused', code: '3D000' },
    });
  });
});

describe('a role that may not create roles', () => {
  /** An owner with no rights but its own database, and two roles an administrator may make. */
  const setUp = async () => {
    const name = `plain_${Math.random().toString(36).slice(2)}`;
    await owner.query(`create role ${name} login password 'plain'`);
    await owner.query(`create database ${name} owner ${name}`);
    const { host, port } = database.handle.owner;
    const url = (user: string) => `postgresql://${user}:plain@${encodeURIComponent(host)}:${port}/${name}`;
    const remove = async () => {
      await owner.query(`drop database ${name} with (force)`);
      for (const role of [`${name}_app`, `${name}_auth`, name])
        await owner.query(`drop role if exists ${role}`);
    };
    return { name, url, remove };
  };

  test('is told what an administrator has to run; with the two addresses it works', async () => {
    const { name, url, remove } = await setUp();
    const alone = await connect(source({ url: url(name) }));
    const refused = await migrate(alone);
    expect(refused).toMatchObject({ ok: false, error: { reason: 'cannotCreateRoles', user: name } });
    const untouched = await connectOwner(alone);
    expect((await untouched.query(`select to_regclass('truthline.migrations')::text as table`)).rows).toEqual(
      [{ table: null }],
    );
    await untouched.end();

    const helped = source({ url: url(name), appUrl: url(`${name}_app`), authUrl: url(`${name}_auth`) });
    const handle = await connect(helped);
    expect(await migrate(handle)).toMatchObject({
      ok: false,
      error: { reason: 'roleNotMember', user: `${name}_app` },
    });
    await owner.query(`create role ${name}_app login password 'plain' in role truthline_app`);
    await owner.query(`create role ${name}_auth login password 'plain' in role truthline_auth`);
    expect(await migrate(handle)).toMatchObject({ ok: true });
    const store = openStore(handle);
    await seedSmallNetwork(store, 'plain');
    await store.close();

    await owner.query(`alter role ${name}_app bypassrls`);
    expect(await migrate(handle)).toEqual({
      ok: false,
      error: { reason: 'roleTooStrong', user: `${name}_app`, attribute: 'bypassrls' },
    });
    await owner.query(`alter role ${name}_app nobypassrls`);
    await owner.query(`grant ${name} to ${name}_auth`);
    expect(await migrate(handle)).toEqual({
      ok: false,
      error: { reason: 'roleTooStrong', user: `${name}_auth`, attribute: 'owner' },
    });
    await owner.query(`revoke ${name} from ${name}_auth`);
    await remove();
  });
});
