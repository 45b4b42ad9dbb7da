import type { KeyScope } from '../open-tables.ts';
import type { Tx } from '../store/tx.ts';

/** A key without its secret. Instants are ISO 8601 UTC. */
export type SavedApiKey = {
  readonly id: string;
  readonly name: string;
  /** How the key begins. */
  readonly prefix: string;
  readonly scopes: readonly KeyScope[];
  readonly madeBy: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
};

export type NewApiKey = Omit<SavedApiKey, 'madeBy' | 'lastUsedAt' | 'revokedAt'> & {
  /** SHA-256 of the whole key, 64 hex digits. */
  readonly sha256: string;
};

/** Signed with the person of the scope: the database takes no other. */
export const addApiKey = async (tx: Tx, key: NewApiKey): Promise<void> => {
  await tx.query
    .insertInto('api_keys')
    .values({
      network_id: tx.scope.networkId,
      key_id: key.id,
      name: key.name,
      prefix: key.prefix,
      key_sha256: key.sha256,
      scopes: [...key.scopes],
      made_by: tx.scope.personId,
      made_at: key.madeAt,
      expires_at: key.expiresAt,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
};

const selectKeys = (tx: Tx) =>
  tx.query
    .selectFrom('api_keys')
    .select([
      'key_id as id',
      'name',
      'prefix',
      'scopes',
      'made_by as madeBy',
      'made_at as madeAt',
      'expires_at as expiresAt',
      'last_used_at as lastUsedAt',
      'revoked_at as revokedAt',
    ])
    .where('network_id', '=', tx.scope.networkId);

/** Every key there ever was, the newest first. */
export const listApiKeys = (tx: Tx): Promise<readonly SavedApiKey[]> =>
  selectKeys(tx).orderBy('made_at', 'desc').orderBy('key_id').execute();

export const findApiKey = async (tx: Tx, keyId: string): Promise<SavedApiKey | null> =>
  (await selectKeys(tx).where('key_id', '=', keyId).executeTakeFirst()) ?? null;

/** True where it was usable until now. */
export const revokeApiKey = async (tx: Tx, keyId: string, at: string): Promise<boolean> => {
  const revoked = await tx.query
    .updateTable('api_keys')
    .set({ revoked_at: at })
    .where('network_id', '=', tx.scope.networkId)
    .where('key_id', '=', keyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return revoked.numUpdatedRows === 1n;
};

export const markApiKeyUsed = async (tx: Tx, keyId: string, at: string): Promise<void> => {
  await tx.query
    .updateTable('api_keys')
    .set({ last_used_at: at })
    .where('network_id', '=', tx.scope.networkId)
    .where('key_id', '=', keyId)
    .execute();
};
