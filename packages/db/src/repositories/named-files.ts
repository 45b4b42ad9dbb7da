import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/**
 * Those of the hashes that a drawing or an audit of the network names. A file that was taken back before `removedBefore`
 * (ISO 8601) is named no more; one that is announced is, though no byte of it has come. Evidence that no appeal names is of
 * an appeal that was never made: it is named until then after it was added, and as long after the window to appeal is over.
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
       and (removed_at is null or removed_at > ${removedBefore}::timestamptz)
       and (kind <> 'evidence' or added_at > ${removedBefore}::timestamptz
         or exists (
           select 1 from truthline.audits
            where audits.network_id = audit_files.network_id and audits.audit_id = audit_files.audit_id
              and audits.appeal_until > ${removedBefore}::timestamptz)
         or exists (
           select 1 from truthline.appeals join truthline.appeal_items using (network_id, appeal_id)
            where appeals.network_id = audit_files.network_id and appeals.audit_id = audit_files.audit_id
              and audit_files.file_id = any (appeal_items.file_ids)))`.execute(tx.query);
  return found.rows.map(({ hash }) => hash);
};
