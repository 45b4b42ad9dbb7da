import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/**
 * Those of the hashes that a drawing or an audit of the network names. A file that was taken back before `removedBefore`
 * (ISO 8601) is named no more; one that is announced is, though no byte of it has come.
 */
export const listNamedFiles = async (
  tx: Tx,
  hashes: readonly string[],
  removedBefore: string,
): Promise<readonly string[]> => {
  const { networkId } = tx.scope;
  const found = await sql<{ hash: string }>`
    select hash from truthline.files where network_id = ${networkId} and hash = any (${hashes}::text[])
    union
    select sha256 from truthline.audit_files
     where network_id = ${networkId} and sha256 = any (${hashes}::text[])
       and (removed_at is null or removed_at > ${removedBefore}::timestamptz)`.execute(tx.query);
  return found.rows.map(({ hash }) => hash);
};
