import { startForeignServer, temporaryFolder, type ForeignServer } from '@truthline/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './testing/browser.ts';
import { spawnServer, type SpawnedServer } from './testing/spawn-server.ts';
import { enterAs } from './testing/test-server.ts';

/** Truthline on a PostgreSQL reached by TCP with a password, as an owner with no right but to create roles. */
const OWNER = 'keeper';
const PASSWORD = 'kept @ home: 100 % secret';

let database: ForeignServer;
let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
const started: SpawnedServer[] = [];

beforeAll(async () => {
  temporary = await temporaryFolder();
  database = await startForeignServer();
  await database.administer(`create role ${OWNER} login createrole password '${PASSWORD}'`);
  await database.administer(`create database truthline owner ${OWNER}`);
}, 60_000);
afterAll(async () => {
  for (const server of started) server.signal('SIGKILL');
  await Promise.all(started.map(server => server.exited));
  await database.stop();
  await temporary.remove();
});

const startWith = (password: string): SpawnedServer => {
  const server = spawnServer({
    DATABASE_URL: `postgresql://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${database.port}/truthline`,
    TRUTHLINE_DATA: temporary.folder,
  });
  started.push(server);
  return server;
};

test('a wrong password is refused by the server and told as that', async () => {
  const server = startWith('another');
  expect(await server.ready).toBeNull();
  expect(await server.exited).toBe(6);
  expect(server.said().error).toContain(`refused the user ${OWNER} for the database truthline (28P01)`);
});

test('it makes its roles, migrates, loads the demonstration and serves it; a second start finds all that', async () => {
  const first = startWith(PASSWORD);
  const address = await first.ready;
  if (address === null) throw new Error(first.said().error);
  const consultant = await enterAs({ address }, 'consultant');
  const drawn = await consultant.client.blueprints.list.query();
  expect(drawn.length).toBeGreaterThan(0);
  first.signal('SIGTERM');
  expect(await first.exited).toBe(0);

  const second = startWith(PASSWORD);
  const again = await second.ready;
  if (again === null) throw new Error(second.said().error);
  expect(await openBrowser(again).client.session.demoPeople.query()).not.toHaveLength(0);

  // Whoever works in it now: signed in by SCRAM over TCP, and nobody of them stronger than the owner was made.
  const sessions = await database.administer(
    `select distinct usename, rolsuper or rolbypassrls as strong, host(client_addr) as address
      from pg_stat_activity join pg_roles on rolname = usename where datname = 'truthline'`,
  );
  expect(sessions.length).toBeGreaterThan(0);
  expect(sessions.filter(({ strong, address: from }) => strong !== false || from !== '127.0.0.1')).toEqual(
    [],
  );
  const passwords = await database.administer(
    `select rolname, rolpassword like 'SCRAM-SHA-256$%' as scram from pg_authid where rolcanlogin`,
  );
  expect(passwords.filter(({ scram }) => scram !== true)).toEqual([]);
  expect(passwords).toHaveLength(4);
  second.signal('SIGTERM');
  expect(await second.exited).toBe(0);
}, 120_000);
