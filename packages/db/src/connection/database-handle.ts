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
