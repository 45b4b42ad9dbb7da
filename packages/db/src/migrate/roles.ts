import { err, ok, type Result } from '@truthline/kernel';
import pg from 'pg';
import type { DatabaseHandle } from '../connection/database-handle.ts';
import { scramVerifier } from '../connection/password.ts';
import type { MigrationProblem } from '../connection/problem.ts';
import { APP_GROUP, AUTH_GROUP } from '../connection/role-names.ts';
import type { ConnectionSettings } from '../connection/settings.ts';

const GROUPS = [APP_GROUP, AUTH_GROUP] as const;

/** insufficient_privilege: the role of DATABASE_URL may not do this. */
const NOT_ALLOWED = '42501';

/** What an administrator runs once where our role may not. */
const statementsFor = (database: string): readonly string[] => [
  ...GROUPS.map(group => `create role ${group} nologin nosuperuser nobypassrls;`),
  `create role truthline_app_login login nosuperuser nobypassrls password '…' in role ${APP_GROUP};`,
  `create role truthline_auth_login login nosuperuser nobypassrls password '…' in role ${AUTH_GROUP};`,
  `grant connect on database ${pg.escapeIdentifier(database)} to truthline_app_login, truthline_auth_login;`,
];

/** Runs `work`; a refusal by the server becomes the problem with its remedy. */
const allowed = async (
  client: pg.Client,
  work: () => Promise<void>,
): Promise<Result<void, MigrationProblem>> => {
  try {
    await work();
    return ok(undefined);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== NOT_ALLOWED) throw error;
    return err({
      reason: 'cannotCreateRoles',
      user: client.user ?? '',
      statements: statementsFor(client.database ?? ''),
    });
  }
};

const createRole = async (client: pg.Client, role: string, attributes: string): Promise<void> => {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount !== 0) return;
  // Another database of the same server may be migrated at this moment: roles are shared, advisory locks are not.
  await client.query(`do $$ begin create role ${pg.escapeIdentifier(role)} ${attributes};
    exception when duplicate_object or unique_violation then null; end $$`);
};

/** The two groups that migrations grant to. */
export const ensureGroups = (client: pg.Client): Promise<Result<void, MigrationProblem>> =>
  allowed(client, async () => {
    for (const group of GROUPS) await createRole(client, group, 'nologin nosuperuser nobypassrls');
  });

const ensureLogin = async (client: pg.Client, login: ConnectionSettings, group: string): Promise<void> => {
  const role = pg.escapeIdentifier(login.user);
  await createRole(client, login.user, 'login nosuperuser nobypassrls nocreatedb nocreaterole');
  await client.query(`alter role ${role} password ${pg.escapeLiteral(scramVerifier(login.password))}`);
  const member = await client.query<{ member: boolean }>(`select pg_has_role($1, $2, 'member') as member`, [
    login.user,
    group,
  ]);
  if (member.rows[0]?.member !== true) await client.query(`grant ${group} to ${role}`);
  await client.query(`grant connect on database ${pg.escapeIdentifier(login.database)} to ${role}`);
};

/** The login roles of this database, with the passwords its secret gives them. Nobody else may connect to it. */
export const ensureLoginRoles = (
  client: pg.Client,
  handle: DatabaseHandle,
): Promise<Result<void, MigrationProblem>> =>
  allowed(client, async () => {
    await ensureLogin(client, handle.app, APP_GROUP);
    await ensureLogin(client, handle.auth, AUTH_GROUP);
    await client.query(
      `revoke connect, temporary on database ${pg.escapeIdentifier(handle.owner.database)} from public`,
    );
  });

type Attributes = {
  readonly superuser: boolean;
  readonly bypassrls: boolean;
  readonly owner: boolean;
  readonly member: boolean;
};

const checkLogin = async (
  client: pg.Client,
  login: ConnectionSettings,
  group: string,
): Promise<Result<void, MigrationProblem>> => {
  const { user } = login;
  const found = await client.query<Attributes>(
    `select rolsuper as superuser, rolbypassrls as bypassrls,
        pg_has_role(rolname, (select nspowner from pg_namespace where nspname = 'truthline'), 'member') as owner,
        pg_has_role(rolname, $2, 'member') as member
      from pg_roles where rolname = $1`,
    [user, group],
  );
  const role = found.rows[0];
  if (role === undefined) return err({ reason: 'roleNotMember', user, group });
  for (const attribute of ['superuser', 'bypassrls', 'owner'] as const)
    if (role[attribute]) return err({ reason: 'roleTooStrong', user, attribute });
  return role.member ? ok(undefined) : err({ reason: 'roleNotMember', user, group });
};

/** Whether the two roles, made by whomever, are held by row-level security and reach what they must. */
export const checkLoginRoles = async (
  client: pg.Client,
  handle: DatabaseHandle,
): Promise<Result<void, MigrationProblem>> => {
  const app = await checkLogin(client, handle.app, APP_GROUP);
  return app.ok ? checkLogin(client, handle.auth, AUTH_GROUP) : app;
};
