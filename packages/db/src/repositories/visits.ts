import type { Tx } from '../store/tx.ts';
import { isCompared, type ComparisonFilter } from './comparison-filter.ts';

/** When a final audit was, and who made it. */
export type Visit = {
  readonly auditId: string;
  readonly auditorId: string;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
};

/** The visits behind the audits of a comparison, in no order. */
export const listVisits = async (tx: Tx, filter: ComparisonFilter): Promise<readonly Visit[]> =>
  tx.query
    .selectFrom('audits')
    .select(['audit_id as auditId', 'auditor_id as auditorId', 'started_at as startedAt'])
    .where(isCompared(tx, filter))
    .where('status', '=', 'final')
    .execute();
