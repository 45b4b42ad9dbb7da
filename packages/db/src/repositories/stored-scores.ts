import type { Outcome } from '@truthline/audit';
import type { ScorePart } from '../field-tables.ts';
import type { Tx } from '../store/tx.ts';

/** The scores of a final audit as comparisons read them. */
export type StoredScores = {
  readonly scoringVersion: number;
  readonly overall: number | null;
  readonly outcome: Outcome;
  readonly parts: readonly ScorePart[];
  /** By moment id. */
  readonly moments: readonly Omit<ScorePart, 'part'>[];
};

/** Null where the audit has none yet. */
export const readStoredScores = async (tx: Tx, auditId: string): Promise<StoredScores | null> => {
  const { networkId } = tx.scope;
  const total = await tx.query
    .selectFrom('audit_totals')
    .select(['scoring_version as scoringVersion', 'overall', 'outcome'])
    .where('network_id', '=', networkId)
    .where('audit_id', '=', auditId)
    .executeTakeFirst();
  if (total === undefined) return null;
  const parts = await tx.query
    .selectFrom('audit_sections')
    .select(['part', 'key', 'score', 'weighted_score as weightedScore', 'weight', 'counted', 'passed'])
    .where('network_id', '=', networkId)
    .where('audit_id', '=', auditId)
    .execute();
  const moments = await tx.query
    .selectFrom('audit_scores')
    .select(['moment_id as key', 'score', 'weighted_score as weightedScore', 'weight', 'counted', 'passed'])
    .where('network_id', '=', networkId)
    .where('audit_id', '=', auditId)
    .orderBy('moment_id')
    .execute();
  return { ...total, parts, moments };
};

/** Ids of all audits in reach, page by page: those after this one. */
export const listAuditIds = async (
  tx: Tx,
  after: string | null,
  limit: number,
): Promise<readonly string[]> => {
  const rows = await tx.query
    .selectFrom('audits')
    .select('audit_id')
    .where('network_id', '=', tx.scope.networkId)
    .$if(after !== null, query => query.where('audit_id', '>', after ?? ''))
    .orderBy('audit_id')
    .limit(limit)
    .execute();
  return rows.map(({ audit_id }) => audit_id);
};
