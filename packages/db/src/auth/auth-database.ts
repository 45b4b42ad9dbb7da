import type pg from 'pg';
import type { DatabaseHandle } from '../connection/database-handle.ts';
import { openPool } from '../connection/pool.ts';

/**
 * Schema `auth`: sign-in, before anyone knows which network is meant. Its role reaches nothing else, so `pool` may be
 * handed to better-auth as it is.
 */
export type AuthDatabase = { readonly pool: pg.Pool; readonly close: () => Promise<void> };

export const openAuthDatabase = (
  handle: DatabaseHandle,
  options: { readonly connections?: number } = {},
): AuthDatabase => {
  const pool = openPool(handle.auth, {
    connections: options.connections ?? 5,
    statementTimeout: 10_000,
    values: 'driver',
    searchPath: 'auth',
  });
  return { pool, close: () => pool.end() };
};

/** Every network of the installation, oldest first. None means that the first administrator is still to come. */
export const listNetworks = async (
  auth: AuthDatabase,
): Promise<readonly { readonly networkId: string; readonly demo: boolean }[]> => {
  const found = await auth.pool.query<{ networkId: string; demo: boolean }>(
    'select network_id as "networkId", demo from auth.networks()',
  );
  return found.rows;
};

/** Whom an account stands for, oldest first: one person in each network it belongs to. */
export const findPeopleOfUser = async (
  auth: AuthDatabase,
  authUserId: string,
): Promise<readonly { readonly networkId: string; readonly personId: string }[]> => {
  const found = await auth.pool.query<{ networkId: string; personId: string }>(
    'select network_id as "networkId", person_id as "personId" from auth.people_of_user($1)',
    [authUserId],
  );
  return found.rows;
};
