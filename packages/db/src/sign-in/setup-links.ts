import type pg from 'pg';

/** What a one-time link is for: making the first administrator, or letting an invited person in. */
export type SetupLink =
  | { readonly purpose: 'administrator' }
  | { readonly purpose: 'invitation'; readonly networkId: string; readonly personId: string };

/** One-time links. `tokenHash` is the SHA-256 of the token in 64 hex digits; instants are ISO 8601. */
export type SetupLinks = {
  /** Withdraws the unused links for the same thing: the one made last is the one that works. */
  readonly addSetupLink: (
    link: { readonly tokenHash: string; readonly expiresAt: string } & SetupLink,
  ) => Promise<void>;
  /** What a link is for, or null where it is unknown, used or expired. */
  readonly findSetupLink: (tokenHash: string, now: string) => Promise<SetupLink | null>;
  /** Uses a link up. Of two who try at once, one gets what it is for and the other null. */
  readonly takeSetupLink: (tokenHash: string, now: string) => Promise<SetupLink | null>;
  /** Makes a link usable again after what it was taken for has failed. */
  readonly giveBackSetupLink: (tokenHash: string) => Promise<void>;
};

type Row = {
  readonly purpose: SetupLink['purpose'];
  readonly networkId: string | null;
  readonly personId: string | null;
};

const linkOf = (row: Row | undefined): SetupLink | null => {
  if (row === undefined) return null;
  const { purpose, networkId, personId } = row;
  if (purpose === 'administrator') return { purpose };
  if (networkId === null || personId === null) throw new Error('an invitation to nobody');
  return { purpose, networkId, personId };
};

const USABLE = 'token_hash = $1 and used_at is null and expires_at > $2';
const COLUMNS = 'purpose, network_id as "networkId", person_id as "personId"';

export const setupLinks = (pool: pg.Pool): SetupLinks => ({
  addSetupLink: async link => {
    const [networkId, personId] =
      link.purpose === 'invitation' ? [link.networkId, link.personId] : [null, null];
    await pool.query(
      `with withdrawn as (
          delete from auth.setup_links
           where used_at is null and purpose = $2
             and network_id is not distinct from $3 and person_id is not distinct from $4)
        insert into auth.setup_links (token_hash, purpose, network_id, person_id, expires_at)
        values ($1, $2, $3, $4, $5)`,
      [link.tokenHash, link.purpose, networkId, personId, link.expiresAt],
    );
  },
  findSetupLink: async (tokenHash, now) =>
    linkOf(
      (await pool.query<Row>(`select ${COLUMNS} from auth.setup_links where ${USABLE}`, [tokenHash, now]))
        .rows[0],
    ),
  takeSetupLink: async (tokenHash, now) =>
    linkOf(
      (
        await pool.query<Row>(
          `update auth.setup_links set used_at = $2 where ${USABLE} returning ${COLUMNS}`,
          [tokenHash, now],
        )
      ).rows[0],
    ),
  giveBackSetupLink: async tokenHash => {
    await pool.query('update auth.setup_links set used_at = null where token_hash = $1', [tokenHash]);
  },
});
