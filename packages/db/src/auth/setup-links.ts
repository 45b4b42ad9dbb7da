import type { AuthDatabase } from './auth-database.ts';

/** What a one-time link is for: making the first administrator, or letting an invited person in. */
export type SetupLinkPurpose =
  | { readonly kind: 'administrator' }
  | { readonly kind: 'invitation'; readonly networkId: string; readonly personId: string };

/** `tokenHash` is the SHA-256 of the token in 64 hex digits: the token itself is never stored. */
export const createSetupLink = async (
  auth: AuthDatabase,
  link: { readonly tokenHash: string; readonly purpose: SetupLinkPurpose; readonly expiresAt: string },
): Promise<void> => {
  const { purpose } = link;
  await auth.pool.query(
    `insert into auth.setup_links (token_hash, purpose, network_id, person_id, expires_at)
      values ($1, $2, $3, $4, $5)`,
    [
      link.tokenHash,
      purpose.kind,
      purpose.kind === 'invitation' ? purpose.networkId : null,
      purpose.kind === 'invitation' ? purpose.personId : null,
      link.expiresAt,
    ],
  );
};

type Row = {
  readonly purpose: SetupLinkPurpose['kind'];
  readonly network_id: string | null;
  readonly person_id: string | null;
};

const purposeOf = (row: Row | undefined): SetupLinkPurpose | null => {
  if (row === undefined) return null;
  if (row.purpose === 'administrator') return { kind: 'administrator' };
  if (row.network_id === null || row.person_id === null) throw new Error('an invitation to nobody');
  return { kind: 'invitation', networkId: row.network_id, personId: row.person_id };
};

const USABLE = 'token_hash = $1 and used_at is null and expires_at > $2';

/** What a link is for, or null where it is unknown, used or expired at `now`. */
export const findSetupLink = async (
  auth: AuthDatabase,
  tokenHash: string,
  now: string,
): Promise<SetupLinkPurpose | null> => {
  const found = await auth.pool.query<Row>(
    `select purpose, network_id, person_id from auth.setup_links where ${USABLE}`,
    [tokenHash, now],
  );
  return purposeOf(found.rows[0]);
};

/** Uses a link up. Of two who try at once, one gets the purpose and the other null. */
export const spendSetupLink = async (
  auth: AuthDatabase,
  tokenHash: string,
  now: string,
): Promise<SetupLinkPurpose | null> => {
  const spent = await auth.pool.query<Row>(
    `update auth.setup_links set used_at = $2 where ${USABLE} returning purpose, network_id, person_id`,
    [tokenHash, now],
  );
  return purposeOf(spent.rows[0]);
};

/** Takes back unused links for the first administrator: the one printed last is the one that works. */
export const withdrawAdministratorLinks = async (auth: AuthDatabase): Promise<void> => {
  await auth.pool.query(`delete from auth.setup_links where purpose = 'administrator' and used_at is null`);
};
