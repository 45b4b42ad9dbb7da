/** Why there is no database: keys and values only. What is said of it, `problem-sentence.ts` says. */
export type DatabaseProblem =
  /** Another Truthline works on the folder. */
  | { readonly reason: 'dataFolderInUse'; readonly dataFolder: string; readonly pid: number }
  /** Nothing may be written there. `code` is the operating system's, such as EACCES or EROFS. */
  | { readonly reason: 'dataFolderNotWritable'; readonly dataFolder: string; readonly code: string }
  | { readonly reason: 'diskFull'; readonly dataFolder: string; readonly freeBytes: number }
  /** npm ships no PostgreSQL for this machine, or it was not installed: set DATABASE_URL. */
  | { readonly reason: 'noBinary'; readonly platform: string; readonly libc: 'glibc' | 'musl' | null }
  /** The folder was made by another major version of PostgreSQL: restore a backup into a new one. */
  | { readonly reason: 'otherMajorVersion'; readonly dataFolder: string; readonly found: string }
  /** The folder's secret is gone or is not the one it was made with. */
  | { readonly reason: 'secretMissing'; readonly dataFolder: string }
  /** No embedded server runs on the folder (`connectRunning`). */
  | { readonly reason: 'notRunning'; readonly dataFolder: string }
  /** The server did not come up. `log` is the end of its log. */
  | { readonly reason: 'startFailed'; readonly dataFolder: string; readonly log: string }
  /** DATABASE_URL is not a PostgreSQL address. */
  | {
      readonly reason: 'badAddress';
      readonly variable: 'DATABASE_URL' | 'DATABASE_APP_URL' | 'DATABASE_AUTH_URL';
    }
  /** Nobody answers at the address. `code` is the operating system's, such as ECONNREFUSED. */
  | { readonly reason: 'unreachable'; readonly host: string; readonly port: number; readonly code: string }
  /** Somebody answers and refuses; `code` is the SQLSTATE, such as 28P01 (password) or 3D000 (no such database). */
  | {
      readonly reason: 'signInRefused';
      readonly user: string;
      readonly database: string;
      readonly code: string;
    }
  /** Truthline needs PostgreSQL 16 or newer. */
  | { readonly reason: 'serverTooOld'; readonly version: string };

/** Why the schema is not what this code needs. */
export type MigrationProblem =
  /** An applied migration is not the one in this release. */
  | { readonly reason: 'migrationChanged'; readonly name: string }
  /** The database has migrations this release does not know: it is older than the one that ran here. */
  | { readonly reason: 'databaseNewer'; readonly names: readonly string[] }
  /** Another product keeps a schema of this name in the database, or a half-made one is left over. */
  | { readonly reason: 'schemaTaken'; readonly schema: 'truthline' | 'auth' }
  /**
   * The role of DATABASE_URL may not create roles. Let an administrator run `statements`, and name the two login
   * roles in DATABASE_APP_URL and DATABASE_AUTH_URL.
   */
  | { readonly reason: 'cannotCreateRoles'; readonly user: string; readonly statements: readonly string[] }
  /** A role given in DATABASE_APP_URL or DATABASE_AUTH_URL could step over row-level security. */
  | {
      readonly reason: 'roleTooStrong';
      readonly user: string;
      readonly attribute: 'superuser' | 'bypassrls' | 'owner';
    }
  /** A role given is not a member of the group its grants name. */
  | { readonly reason: 'roleNotMember'; readonly user: string; readonly group: string };
