import { passwordFor } from './password.ts';
import { roleNames } from './role-names.ts';
import type { ConnectionSettings } from './settings.ts';

/** A database that is up, and how its three roles sign in. */
export type DatabaseHandle = {
  readonly kind: 'embedded' | 'server';
  /** Owns the tables: migrations, backup, restore. Never serves a request. */
  readonly owner: ConnectionSettings;
  /** The tenants' role, bound by row-level security. Exists once `migrate` has run. */
  readonly app: ConnectionSettings;
  /** Schema `auth` and nothing else. Exists once `migrate` has run. */
  readonly auth: ConnectionSettings;
  /** True where `migrate` makes the two roles; false where DATABASE_APP_URL and DATABASE_AUTH_URL name them. */
  readonly makesRoles: boolean;
  /** Stops the embedded server, if this process started or adopted it. Connections should be closed before. */
  readonly stop: () => Promise<void>;
};

/** A database whose two lesser roles `migrate` makes. */
export const handleFor = (
  owner: ConnectionSettings,
  secret: string,
  kind: DatabaseHandle['kind'],
  stop: () => Promise<void>,
): DatabaseHandle => {
  const roles = roleNames(owner.database);
  const as = (user: string) => ({ ...owner, user, password: passwordFor(secret, user) });
  return { kind, owner, app: as(roles.app), auth: as(roles.auth), makesRoles: true, stop };
};
