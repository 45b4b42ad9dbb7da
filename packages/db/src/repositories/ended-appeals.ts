import type { Tx } from '../store/tx.ts';

/** The approved audits whose window to appeal is over at `now` (ISO 8601), the longest over first, at most 500. */
export const listEndedAppealWindows = async (tx: Tx, now: string): Promise<readonly string[]> => {
  const rows = await tx.query
    .selectFrom('audits')
    .select('audit_id')
    .where('network_id', '=', tx.scope.networkId)
    .where('status', '=', 'approved')
    .where('appeal_until', '<=', now)
    .orderBy('appeal_until')
    .orderBy('audit_id')
    .limit(500)
    .execute();
  return rows.map(row => row.audit_id);
};
