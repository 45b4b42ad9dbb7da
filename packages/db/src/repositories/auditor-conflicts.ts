import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** Why a person does not audit a dealer they do not belong to. */
export type AuditorConflict = {
  readonly personId: string;
  readonly dealerId: string;
  readonly reason: string;
};

/** The last visit to a dealer by somebody from outside, and its day at the dealer. */
export type LastVisit = { readonly dealerId: string; readonly auditorId: string; readonly day: string };

/** Asks for network reach, as everything here does. */
export const listAuditorConflicts = (tx: Tx): Promise<readonly AuditorConflict[]> =>
  tx.query
    .selectFrom('auditor_conflicts')
    .select(['person_id as personId', 'dealer_id as dealerId', 'reason'])
    .where('network_id', '=', tx.scope.networkId)
    .orderBy('noted_at')
    .execute();

export const noteAuditorConflict = async (
  tx: Tx,
  { personId, dealerId, reason }: AuditorConflict,
  notedAt: string,
): Promise<void> => {
  const fields = { reason, noted_by: tx.scope.personId, noted_at: notedAt };
  await tx.query
    .insertInto('auditor_conflicts')
    .values({ network_id: tx.scope.networkId, person_id: personId, dealer_id: dealerId, ...fields })
    .onConflict(conflict => conflict.columns(['network_id', 'person_id', 'dealer_id']).doUpdateSet(fields))
    .execute();
};

export const removeAuditorConflict = async (
  tx: Tx,
  { personId, dealerId }: Pick<AuditorConflict, 'personId' | 'dealerId'>,
): Promise<void> => {
  await tx.query
    .deleteFrom('auditor_conflicts')
    .where('network_id', '=', tx.scope.networkId)
    .where('person_id', '=', personId)
    .where('dealer_id', '=', dealerId)
    .execute();
};

/** The last visit to every dealer before a day. */
export const listLastVisits = async (tx: Tx, before: string): Promise<readonly LastVisit[]> => {
  const found = await sql<LastVisit>`
    select distinct on (audits.dealer_id) audits.dealer_id as "dealerId", audits.auditor_id as "auditorId",
        ((audits.started_at at time zone dealers.time_zone)::date)::text as day
      from truthline.audits join truthline.dealers using (network_id, dealer_id)
     where audits.network_id = ${tx.scope.networkId} and audits.kind <> 'self' and audits.calibration_id is null
       and (audits.started_at at time zone dealers.time_zone)::date < ${before}::date
     order by audits.dealer_id, audits.started_at desc`.execute(tx.query);
  return found.rows;
};
