import type { AuditKind } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** The visits of one programme (checklist and kind) at one dealer: those handed in, whatever became of them. */
export type Burden = {
  readonly dealerId: string;
  readonly checklistId: string;
  readonly kind: AuditKind;
  /** The newest version answered. */
  readonly version: number;
  readonly visits: number;
  /** Visits whose time is known and believable. */
  readonly timed: number;
  /** Σ of their minutes, and Σ of the squares. */
  readonly minutes: number;
  readonly squares: number;
};

/**
 * Visits and minutes over waves, or over everything. A visit lasts from its start to its first hand-in; one that seems to
 * have taken under a minute was typed in afterwards, one over `most` minutes was interrupted: neither is timed.
 */
export const listBurdens = async (
  tx: Tx,
  { waveIds, most }: { readonly waveIds?: readonly string[]; readonly most: number },
): Promise<readonly Burden[]> => {
  const found = await sql<Burden>`
    with handed as (
      select dealer_id, checklist_id, kind, checklist_version,
             extract(epoch from submitted_at - started_at)::float8 / 60 as minutes
        from truthline.audits
       where network_id = ${tx.scope.networkId} and submitted_at is not null and calibration_id is null
         and ${waveIds === undefined ? sql`true` : sql`wave_id = any(${[...waveIds]}::uuid[])`}),
    timed as (
      select *, minutes >= 1 and minutes <= ${most} as counts from handed)
    select dealer_id as "dealerId", checklist_id as "checklistId", kind, max(checklist_version) as version,
           count(*)::int as visits, count(*) filter (where counts)::int as timed,
           coalesce(sum(minutes) filter (where counts), 0) as minutes,
           coalesce(sum(minutes * minutes) filter (where counts), 0) as squares
      from timed group by dealer_id, checklist_id, kind order by dealer_id, checklist_id, kind`.execute(
    tx.query,
  );
  return found.rows;
};
