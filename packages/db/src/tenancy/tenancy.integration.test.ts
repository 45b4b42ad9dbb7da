import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectOwner } from '../migrate/migrate.ts';
import { managerScope, seedSmallNetwork, type SmallNetwork } from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { seedSignIn, seedStragglers } from './seed-every-table.ts';

/** insufficient_privilege: no grant, or a row that a policy keeps out. */
const FORBIDDEN = '42501';

/** Tables that say nothing of a single dealer: everybody in the network reads them, nobody with dealer reach writes them. */
const SHARED = ['checklist_versions', 'checklists', 'networks', 'regions', 'surveys', 'waves'];
/** Tables that nobody with dealer reach reads at all. */
const HIDDEN = [
  'api_keys',
  'auditor_conflicts',
  'calibrations',
  'checklist_drafts',
  'library_comments',
  'library_items',
  'recomputes',
  'report_runs',
  'saved_reports',
  'wave_imports',
  'wave_plans',
  'webhook_deliveries',
  'webhook_endpoints',
];

const sharedOrHidden = (table: string) => SHARED.includes(table) || HIDDEN.includes(table);

let database: TestDatabase;
let owner: pg.Client;
let home: SmallNetwork;
let foreign: SmallNetwork;
let tables: readonly string[];

const tablesOf = async (schema: string): Promise<readonly string[]> => {
  const found = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = $1 and table_type = 'BASE TABLE' order by 1`,
    [schema],
  );
  return found.rows.map(({ name }) => name);
};

beforeAll(async () => {
  database = await openTestDatabase();
  home = await seedSmallNetwork(database.store, 'home');
  foreign = await seedSmallNetwork(database.store, 'foreign');
  for (const network of [home, foreign]) await seedStragglers(database.store, network);
  await seedSignIn(database.signIn, home);
  owner = await connectOwner(database.handle);
  tables = (await tablesOf('truthline')).filter(name => name !== 'migrations');
});
afterAll(async () => {
  await owner.end();
  await database.remove();
});

/** A session as the tenants' role, inside a transaction that has the scope of dealer A's manager. */
const asDealerA = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const scope = managerScope(home, 0);
  const client = new pg.Client(database.handle.app);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('truthline.network_id', $1, true), set_config('truthline.person_id', $2, true),
        set_config('truthline.reach', 'dealers', true), set_config('truthline.dealer_ids', $3, true)`,
      [scope.networkId, scope.personId, `{${home.dealerIds[0]}}`],
    );
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Runs one statement and answers with its rows' count, or with the SQLSTATE of its refusal. */
const outcomeOf = async (
  client: pg.Client,
  text: string,
  values: unknown[] = [],
): Promise<number | string> => {
  await client.query('savepoint before');
  try {
    return (await client.query(text, values)).rowCount ?? 0;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    await client.query('rollback to before');
    return error.code ?? '';
  }
};

/** The rows that are not dealer A's: of dealer B, and of the other network. */
const rowsOfOthers = async (
  table: string,
): Promise<readonly { readonly row: object; readonly of: string }[]> => {
  const all = await owner.query<Record<string, unknown>>(
    `select to_jsonb(t) as row, t.network_id::text as network_id from truthline.${pg.escapeIdentifier(table)} t`,
  );
  return all.rows.flatMap(({ row, network_id }) => {
    if (typeof row !== 'object' || row === null) return [];
    if (network_id === foreign.networkId) return [{ row, of: 'the other network' }];
    const ofB = Object.values(row).some(
      value => value === home.dealerIds[1] || value === home.managerIds[1] || value === home.administratorId,
    );
    return ofB ? [{ row, of: 'dealer B' }] : [];
  });
};

/** Finds the very row by its primary key. */
const keyOf = async (table: string): Promise<readonly string[]> => {
  const found = await owner.query<{ name: string }>(
    `select attname as name from pg_index, unnest(indkey) with ordinality as place (number, at), pg_attribute
      where indrelid = $1::regclass and indisprimary and attrelid = indrelid and attnum = number order by at`,
    [`truthline.${table}`],
  );
  return found.rows.map(({ name }) => name);
};

describe('every table, as the manager of dealer A, in SQL', () => {
  test('each table has row-level security, its network first, and rows of others to try for', async () => {
    expect(tables.length).toBeGreaterThanOrEqual(40);
    const missing: string[] = [];
    for (const table of tables) {
      const found = await owner.query<{ on: boolean; first: string }>(
        `select relrowsecurity as on, attname as first from pg_class, pg_attribute
          where pg_class.oid = $1::regclass and attrelid = pg_class.oid and attnum = 1`,
        [`truthline.${table}`],
      );
      if (found.rows[0]?.on !== true) missing.push(`${table}: no row-level security`);
      if (found.rows[0]?.first !== 'network_id') missing.push(`${table}: network_id is not the first column`);
      const others = (await rowsOfOthers(table)).map(({ of }) => of);
      const wanted = sharedOrHidden(table) ? ['the other network'] : ['the other network', 'dealer B'];
      missing.push(...wanted.filter(of => !others.includes(of)).map(of => `${table}: seed a row of ${of}`));
    }
    expect(missing).toEqual([]);
  });

  test('not one row of the others is read, and their own are', async () => {
    const wrong: string[] = [];
    await asDealerA(async client => {
      for (const table of tables) {
        const mine = await client.query<{ row: object }>(
          `select to_jsonb(t) as row from truthline.${pg.escapeIdentifier(table)} t`,
        );
        const seen = new Set(mine.rows.map(({ row }) => JSON.stringify(row)));
        const others = (await rowsOfOthers(table)).filter(({ row }) => seen.has(JSON.stringify(row)));
        wrong.push(...others.map(({ of }) => `${table}: reads a row of ${of}`));
        if (HIDDEN.includes(table) === seen.size > 0) wrong.push(`${table}: reads ${seen.size} rows`);
      }
    });
    expect(wrong).toEqual([]);
  });

  test('not one row of the others is changed, removed or put there', async () => {
    const wrong: string[] = [];
    await asDealerA(async client => {
      for (const table of tables) {
        const name = `truthline.${pg.escapeIdentifier(table)}`;
        const match = (await keyOf(table)).map(column => `t.${column} = wanted.${column}`).join(' and ');
        const wanted = `json_populate_record(null::${name}, $1) as wanted`;
        for (const { row, of } of await rowsOfOthers(table)) {
          const tried = async (verb: string, text: string, harmless: readonly (number | string)[]) => {
            const outcome = await outcomeOf(client, text, [JSON.stringify(row)]);
            if (!harmless.includes(outcome)) wrong.push(`${table}: ${verb} a row of ${of}: ${outcome}`);
          };
          await tried(
            'changes',
            `update ${name} t set network_id = t.network_id from ${wanted} where ${match}`,
            [0, FORBIDDEN],
          );
          await tried('removes', `delete from ${name} t using ${wanted} where ${match}`, [0, FORBIDDEN]);
          await tried('puts', `insert into ${name} select wanted.* from ${wanted}`, [FORBIDDEN]);
        }
      }
    });
    expect(wrong).toEqual([]);
  });

  test('what the network shares is read and not written', async () => {
    const outcomes = await asDealerA(async client => {
      const made: unknown[] = [];
      for (const table of SHARED) {
        const name = `truthline.${pg.escapeIdentifier(table)}`;
        const removed = await outcomeOf(client, `delete from ${name}`);
        made.push([
          table,
          await outcomeOf(client, `select 1 from ${name}`),
          await outcomeOf(client, `update ${name} set network_id = network_id`),
          removed === FORBIDDEN || removed === 0,
        ]);
      }
      return made;
    });
    expect(outcomes).toEqual(SHARED.map(table => [table, 1, 0, true]));
  });

  test('one’s own rows cannot be given to another dealer or network', async () => {
    const draft = `status = 'draft'`;
    const given = await asDealerA(async client => {
      const give = (table: string, column: string, value: string, where: string) =>
        outcomeOf(client, `update truthline.${table} set ${column} = $1 where ${where}`, [value]);
      return [
        await give('audits', 'dealer_id', home.dealerIds[1], draft),
        await give('audits', 'network_id', foreign.networkId, draft),
        await give('answers', 'dealer_id', home.dealerIds[1], 'true'),
        await give('blueprints', 'dealer_id', home.dealerIds[1], 'dealer_id is not null'),
      ];
    });
    expect(given).toEqual([FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN]);
  });
});

describe('every table of the accounts, as the manager of dealer A, in SQL', () => {
  test('none is read, changed, emptied or added to', async () => {
    const accounts = await tablesOf('auth');
    expect(accounts).toEqual(expect.arrayContaining(['account', 'session', 'setup_links', 'user']));
    const allowed: string[] = [];
    await asDealerA(async client => {
      for (const table of accounts) {
        const name = `auth.${pg.escapeIdentifier(table)}`;
        const found = await owner.query<{ name: string }>(
          `select attname as name from pg_attribute where attrelid = $1::regclass and attnum = 1`,
          [name],
        );
        const column = pg.escapeIdentifier(found.rows[0]?.name ?? '');
        for (const statement of [
          `select 1 from ${name}`,
          `select ${column} from ${name} limit 0`,
          `update ${name} set ${column} = ${column}`,
          `delete from ${name}`,
          `insert into ${name} default values`,
          `truncate ${name} cascade`,
        ]) {
          const outcome = await outcomeOf(client, statement);
          if (outcome !== FORBIDDEN) allowed.push(`${statement}: ${outcome}`);
        }
      }
    });
    expect(allowed).toEqual([]);
  });
});

describe('ways around', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['becoming the owner', 'set role truthline'],
    ['a new session as the owner', 'set session authorization truthline'],
    ['switching a policy off', 'alter table truthline.audits disable row level security'],
    ['a policy of one’s own', 'create policy mine on truthline.audits using (true)'],
    ['a function with the owner’s rights', `alter function truthline.reach() security definer`],
    ['a new function in the schema', `create function truthline.mine() returns int language sql return 1`],
    [
      'replacing a function policies ask',
      `create or replace function truthline.reach() returns text language sql return 'network'`,
    ],
    ['a table in the schema', 'create table truthline.mine (id int)'],
    ['a temporary table', 'create temporary table mine (id int)'],
    ['the accounts', 'select * from auth."user"'],
    ['who has which account', `select * from auth.people_of_user('x')`],
    ['the roll-up by its own door', `select truthline.restate_moments(array[gen_random_uuid()])`],
    ['the roll-up', `update truthline.dealer_wave_moments set passed = counted`],
    ['the change log', `update truthline.blueprint_changes set actor_name = 'Somebody else'`],
    ['the trail', `delete from truthline.trail_entries`],
    ['scores', `update truthline.audit_totals set overall = 100`],
    ['all rows at once', `truncate truthline.audits cascade`],
    ['the server’s files', `select pg_read_file('postgresql.conf')`],
    ['a program on the server', `copy (select 1) to program 'true'`],
    ['what was migrated', 'select * from truthline.migrations'],
    ['the passwords', 'select * from pg_authid'],
    ['more rights', 'alter role current_user superuser'],
    ['another role', 'create role mine'],
  ];
  test.each(refused)('%s is refused', async (_, statement) => {
    expect(await asDealerA(client => outcomeOf(client, statement))).toBe(FORBIDDEN);
  });

  test.each(['reset role', 'set role truthline_app', 'set role none'])(
    '%s changes nothing',
    async statement => {
      const seen = await asDealerA(async client => {
        await client.query(statement);
        return (await client.query('select 1 from truthline.dealers')).rowCount;
      });
      expect(seen).toBe(1);
    },
  );

  test('row_security off is an error, not a way out', async () => {
    await asDealerA(async client => {
      await client.query('set local row_security = off');
      expect(await outcomeOf(client, 'select 1 from truthline.audits')).toBe(FORBIDDEN);
    });
  });

  test('a trail entry or a change cannot be signed by another', async () => {
    await asDealerA(async client => {
      const entry = `insert into truthline.trail_entries
          (network_id, entry_id, actor_id, actor_name, action, subject_kind, subject_id, dealer_id, details)
        values ($1, gen_random_uuid(), $2, 'x', 'x', 'x', 'x', $3, '{}')`;
      const [own, colleague] = home.managerIds;
      const [dealerId] = home.dealerIds;
      expect(await outcomeOf(client, entry, [home.networkId, colleague, dealerId])).toBe(FORBIDDEN);
      expect(await outcomeOf(client, entry, [home.networkId, own, dealerId])).toBe(1);
    });
  });

  test('a trail entry that belongs to no dealer may only tell of the own account', async () => {
    await asDealerA(async client => {
      const entry = `insert into truthline.trail_entries
          (network_id, entry_id, actor_id, actor_name, action, subject_kind, subject_id, details)
        values ($1, gen_random_uuid(), $2, 'x', $3, $4, $5, '{}')`;
      const [own, colleague] = home.managerIds;
      const outcome = (action: string, kind: string, id: string) =>
        outcomeOf(client, entry, [home.networkId, own, action, kind, id]);
      expect(await outcome('network.create', 'network', home.networkId)).toBe(FORBIDDEN);
      expect(await outcome('account.locale', 'person', colleague)).toBe(FORBIDDEN);
      expect(await outcome('person.invite', 'person', own)).toBe(FORBIDDEN);
      expect(await outcome('account.locale', 'person', own)).toBe(1);
    });
  });

  test('without a scope there is nothing, and a scope ends with its transaction', async () => {
    const client = new pg.Client(database.handle.app);
    await client.connect();
    for (const table of tables) {
      const seen = await client.query(`select 1 from truthline.${pg.escapeIdentifier(table)}`);
      expect([table, seen.rowCount]).toEqual([table, 0]);
    }
    await client.query('begin');
    await client.query(`select set_config('truthline.network_id', $1, true)`, [home.networkId]);
    expect((await client.query('select 1 from truthline.regions')).rowCount).toBe(1);
    await client.query('commit');
    expect((await client.query('select 1 from truthline.regions')).rowCount).toBe(0);
    await client.end();
  });

  // The limit of it: the scope is a setting, so whoever may run any SQL in the session may set another. The wall is
  // against a forgotten `where`, not against a stranger's SQL; statements are parameters, never text from outside.
  test('a session that sets another network is believed', async () => {
    await asDealerA(async client => {
      await client.query(`select set_config('truthline.network_id', $1, true)`, [foreign.networkId]);
      expect((await client.query('select 1 from truthline.regions')).rowCount).toBe(1);
    });
  });
});

describe('other roles', () => {
  test('the role of sign-in reads no table of the tenants, and no role but the three may connect', async () => {
    const client = new pg.Client(database.handle.auth);
    await client.connect();
    for (const table of tables)
      await expect(
        client.query(`select 1 from truthline.${pg.escapeIdentifier(table)}`),
      ).rejects.toMatchObject({
        code: FORBIDDEN,
      });
    const accounts = await client.query('select 1 from auth."user"');
    expect(accounts.rowCount).toBe(1);
    await client.end();
    const others = await owner.query<{ name: string }>(
      `select rolname as name from pg_roles
        where rolcanlogin and not rolsuper and has_database_privilege(rolname, current_database(), 'connect')`,
    );
    expect(others.rows.map(({ name }) => name).toSorted()).toEqual(
      [database.handle.app.user, database.handle.auth.user].toSorted(),
    );
  });

  test('an auditor sees, at the dealers given, only the audits they made', async () => {
    const scope = {
      networkId: home.networkId,
      personId: home.shopperId,
      reach: { kind: 'own', dealerIds: [home.dealerIds[0]] },
    } as const;
    const seen = await database.store.within(scope, async tx => ({
      audits: await tx.query.selectFrom('audits').select(['audit_id', 'auditor_id', 'dealer_id']).execute(),
      answers: await tx.query.selectFrom('answers').select('audit_id').distinct().execute(),
      rollUp: await tx.query.selectFrom('dealer_wave_moments').select('dealer_id').execute(),
    }));
    expect(seen.audits).toEqual([
      { audit_id: home.auditIds[0], auditor_id: home.shopperId, dealer_id: home.dealerIds[0] },
    ]);
    expect(seen.answers).toEqual([{ audit_id: home.auditIds[0] }]);
    expect(seen.rollUp).toEqual([]);
  });
});
