import type { Tx } from '../store/tx.ts';
import { isCompared, type ComparisonFilter } from './comparison-filter.ts';

/** When a final audit was, and who made it. */
export type Visit = {
  readonly auditId: string;
  readonly auditorId: string;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  /** Whom the visitor played; null where nobody said, or no visit had been given out. */
  readonly persona: string | null;
};

/** The visits behind the audits of a comparison, in no order. */
export const listVisits = async (tx: Tx, filter: ComparisonFilter): Promise<readonly Visit[]> => {
  const visits = await tx.query
    .selectFrom('audits')
    .select(['audit_id as auditId', 'auditor_id as auditorId', 'started_at as startedAt'])
    .where(isCompared(tx, filter))
    .where('status', '=', 'final')
    .execute();
  // An audit has the id of the visit that was given out. Few plans name personas: those are read, not one visit by one.
  const played = await tx.query
    .selectFrom('assignments')
    .select(['assignment_id as auditId', 'persona'])
    .where('network_id', '=', tx.scope.networkId)
    .where('persona', 'is not', null)
    .execute();
  const personas = new Map(played.map(({ auditId, persona }) => [auditId, persona]));
  return visits.map(visit => ({ ...visit, persona: personas.get(visit.auditId) ?? null }));
};
