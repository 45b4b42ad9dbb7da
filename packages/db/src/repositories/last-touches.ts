import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** The last change that added, changed or removed one record of a drawing. */
export type LastTouch = {
  readonly blueprintId: string;
  readonly table: string;
  readonly recordId: string;
  readonly revision: number;
  readonly actorId: string;
  readonly actorName: string;
  /** ISO 8601 UTC instant. */
  readonly at: string;
};

/** For every record that a change of these drawings has touched, the last one that did. */
export const listLastTouches = async (
  tx: Tx,
  blueprintIds: readonly string[],
): Promise<readonly LastTouch[]> => {
  if (blueprintIds.length === 0) return [];
  const found = await sql<LastTouch>`
    select distinct on (blueprint_id, record_table, record_id)
           blueprint_id as "blueprintId", record_table as "table", record_id as "recordId", revision,
           actor_id as "actorId", actor_name as "actorName", committed_at as "at"
      from truthline.blueprint_changes,
           jsonb_each(diff) as tables (record_table, parts),
           jsonb_each(parts) as part (part_name, records),
           jsonb_object_keys(records) as record_id
     where network_id = ${tx.scope.networkId} and blueprint_id = any (${blueprintIds}::uuid[])
     order by blueprint_id, record_table, record_id, revision desc`.execute(tx.query);
  return found.rows;
};
