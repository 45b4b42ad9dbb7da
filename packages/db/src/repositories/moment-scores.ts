import type { Tx } from '../store/tx.ts';
import { isCompared, type ComparisonFilter } from './comparison-filter.ts';

/** Of every audit of a comparison in which the moment counted: its score there, 0–100. */
export const readMomentScores = async (
  tx: Tx,
  filter: ComparisonFilter,
  momentId: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.query
    .selectFrom('audit_scores')
    .select(['audit_id', 'score'])
    .where(isCompared(tx, filter))
    .where('moment_id', '=', momentId)
    .execute();
  return new Map(rows.flatMap(({ audit_id, score }) => (score === null ? [] : [[audit_id, score]])));
};
