import type { Answer, AuditKind } from '@truthline/audit';
import type { Tx } from '../store/tx.ts';
import { answerOf } from './answers.ts';

/** A closed audit with its answers, for rules to be tried on. */
export type ClosedAudit = {
  readonly auditId: string;
  readonly dealerId: string;
  readonly checklistVersion: number;
  readonly kind: AuditKind;
  readonly answers: readonly Answer[];
};

type Asked = { readonly waveId: string; readonly checklistId: string; readonly limit: number };

const closed = (tx: Tx, checklistId: string) =>
  tx.query
    .selectFrom('audits')
    .where('audits.network_id', '=', tx.scope.networkId)
    .where('audits.checklist_id', '=', checklistId)
    .where('audits.status', '=', 'final');

/** The wave that ended last of those with a final audit of the checklist; null where there is none. */
export const findLastAuditedWave = async (tx: Tx, checklistId: string): Promise<string | null> => {
  const row = await closed(tx, checklistId)
    .innerJoin('waves', join =>
      join.onRef('waves.network_id', '=', 'audits.network_id').onRef('waves.wave_id', '=', 'audits.wave_id'),
    )
    .select('waves.wave_id')
    .orderBy('waves.ends_on', 'desc')
    .orderBy('waves.wave_id')
    .limit(1)
    .executeTakeFirst();
  return row?.wave_id ?? null;
};

/** The final audits of a checklist in a wave with their answers, the newest first, at most `limit`. */
export const listClosedAudits = async (
  tx: Tx,
  { waveId, checklistId, limit }: Asked,
): Promise<readonly ClosedAudit[]> => {
  const audits = await closed(tx, checklistId)
    .select(['audit_id as auditId', 'dealer_id as dealerId', 'checklist_version as checklistVersion', 'kind'])
    .where('wave_id', '=', waveId)
    .orderBy('started_at', 'desc')
    .orderBy('audit_id')
    .limit(limit)
    .execute();
  if (audits.length === 0) return [];
  const rows = await tx.query
    .selectFrom('answers')
    .select(['audit_id', 'item_id', 'instance', 'state', 'value', 'reason', 'note'])
    .where('network_id', '=', tx.scope.networkId)
    .where(
      'audit_id',
      'in',
      audits.map(({ auditId }) => auditId),
    )
    .execute();
  const byAudit = Map.groupBy(rows, ({ audit_id: auditId }) => auditId);
  return audits.map(audit => ({
    ...audit,
    answers: (byAudit.get(audit.auditId) ?? []).map(answerOf),
  }));
};
