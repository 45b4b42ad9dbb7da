import type { AuditKind } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** A checklist version by which a wave was audited from both sides. */
export type ComparedVersion = {
  readonly checklistId: string;
  readonly version: number;
  /** Dealers in reach with a final self-audit and a final mystery visit. */
  readonly dealers: number;
};

/** The last final audit of one kind at one dealer in a wave. */
export type AuditOfWave = {
  readonly auditId: string;
  readonly dealerId: string;
  readonly kind: AuditKind;
  readonly startedAt: string;
};

/** What a wave was audited by, from within and from without; the one with most dealers first. */
export const listComparedVersions = async (tx: Tx, waveId: string): Promise<readonly ComparedVersion[]> => {
  const found = await sql<ComparedVersion>`
    select checklist_id as "checklistId", checklist_version as "version",
           count(*) filter (where has_self and has_mystery)::int as "dealers"
      from (select checklist_id, checklist_version, dealer_id,
                   bool_or(kind = 'self') as has_self, bool_or(kind = 'mystery') as has_mystery
              from truthline.audits
             where network_id = ${tx.scope.networkId} and wave_id = ${waveId}
               and status = 'final' and kind in ('self', 'mystery')
             group by checklist_id, checklist_version, dealer_id) as at_dealer
     group by checklist_id, checklist_version
    having bool_or(has_self) and bool_or(has_mystery)
     order by 3 desc, 1, 2 desc`.execute(tx.query);
  return found.rows;
};

/** The last final self-audit and mystery visit of every dealer in reach, or of one, dealer by dealer. */
export const listAuditsOfWave = async (
  tx: Tx,
  asked: {
    readonly waveId: string;
    readonly checklistId: string;
    readonly version: number;
    readonly dealerId: string | null;
  },
): Promise<readonly AuditOfWave[]> => {
  let query = tx.query
    .selectFrom('audits')
    .select(['audit_id as auditId', 'dealer_id as dealerId', 'kind', 'started_at as startedAt'])
    .distinctOn(['dealer_id', 'kind'])
    .where('network_id', '=', tx.scope.networkId)
    .where('wave_id', '=', asked.waveId)
    .where('checklist_id', '=', asked.checklistId)
    .where('checklist_version', '=', asked.version)
    .where('kind', 'in', ['self', 'mystery'])
    .where('status', '=', 'final');
  if (asked.dealerId !== null) query = query.where('dealer_id', '=', asked.dealerId);
  return query
    .orderBy('dealer_id')
    .orderBy('kind')
    .orderBy('started_at', 'desc')
    .orderBy('audit_id', 'desc')
    .execute();
};
