import type pg from 'pg';
import type { DatabaseHandle } from '../connection/database-handle.ts';
import { openPool } from '../connection/pool.ts';
import type { Person as SavedPerson } from '../repositories/people.ts';
import type { Role } from '../tables.ts';
import { setupLinks, type SetupLinks } from './setup-links.ts';
import { surveyDoor, type SurveyDoor } from './survey-door.ts';

type Person = Omit<SavedPerson, 'email'>;

/** A person as a session finds them. */
export type SessionPerson = {
  readonly networkId: string;
  /** When the session ends if it is not used again. */
  readonly expiresAt: Date;
  readonly person: Person;
};

type SessionRow = {
  readonly networkId: string;
  readonly expiresAt: Date;
  readonly personId: string;
  readonly authUserId: string;
  readonly name: string;
  readonly locale: Person['locale'];
  readonly role: Role | null;
  readonly everyDealer: boolean | null;
  readonly dealerIds: readonly string[];
};

/**
 * What is looked up before anyone knows which network is meant: accounts, sessions, one-time links, and the surveys of
 * customers, who have no account. Its role reaches schema `auth` and nothing else.
 */
export type SignInStore = SetupLinks &
  SurveyDoor & {
    /** For better-auth, which brings its own queries. */
    readonly authDatabase: pg.Pool;
    /** Every network of the installation, oldest first. None: the first administrator is still to come. */
    readonly networks: () => Promise<readonly { readonly networkId: string; readonly demo: boolean }[]>;
    /** Whom an account stands for, oldest first: one person in each network it belongs to. */
    readonly peopleOfUser: (
      authUserId: string,
    ) => Promise<readonly { readonly networkId: string; readonly personId: string }[]>;
    /** Whom the session with this token stands for; null where there is none, or nobody for it. It may be over. */
    readonly personOfSession: (token: string) => Promise<SessionPerson | null>;
    /** Which key a secret belongs to, by its SHA-256 in 64 hex digits; null where there is none. */
    readonly findKey: (
      sha256: string,
    ) => Promise<{ readonly networkId: string; readonly keyId: string } | null>;
    readonly close: () => Promise<void>;
  };

/** The sign-in side of a migrated database. Call `close` before the handle's `stop`. */
export const openSignInStore = (
  handle: DatabaseHandle,
  options: { readonly connections?: number } = {},
): SignInStore => {
  const pool = openPool(handle.auth, {
    connections: options.connections ?? 5,
    statementTimeout: 10_000,
    values: 'driver',
    searchPath: 'auth',
  });
  return {
    ...setupLinks(pool),
    ...surveyDoor(pool),
    authDatabase: pool,
    networks: async () =>
      (
        await pool.query<{ networkId: string; demo: boolean }>(
          'select network_id as "networkId", demo from auth.networks()',
        )
      ).rows,
    peopleOfUser: async authUserId =>
      (
        await pool.query<{ networkId: string; personId: string }>(
          'select network_id as "networkId", person_id as "personId" from auth.people_of_user($1)',
          [authUserId],
        )
      ).rows,
    personOfSession: async token => {
      const found = await pool.query<SessionRow>({
        // Asked at every request: planned once a connection.
        name: 'person_of_session',
        text: `select expires_at as "expiresAt", network_id as "networkId", person_id as "personId",
            auth_user_id as "authUserId", name, locale, role, every_dealer as "everyDealer", dealer_ids as "dealerIds"
          from auth.person_of_session($1)`,
        values: [token],
      });
      const [row] = found.rows;
      if (row === undefined) return null;
      const {
        networkId,
        expiresAt,
        personId: id,
        authUserId,
        name,
        locale,
        role,
        everyDealer,
        dealerIds,
      } = row;
      const membership =
        role === null ? null : { role, dealerIds: everyDealer === true ? ('all' as const) : dealerIds };
      return { networkId, expiresAt, person: { id, authUserId, name, locale, membership } };
    },
    findKey: async sha256 =>
      (
        await pool.query<{ networkId: string; keyId: string }>(
          'select network_id as "networkId", key_id as "keyId" from auth.network_of_key($1)',
          [sha256],
        )
      ).rows[0] ?? null,
    close: () => pool.end(),
  };
};
