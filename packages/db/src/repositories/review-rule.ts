import { reviewRuleSchema, type ReviewRule } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** What becomes of an audit of a wave once it is submitted. */
export type AfterSubmit = {
  readonly review: ReviewRule;
  /** Days in which the dealer may appeal; 0: none. */
  readonly appealDays: number;
};

/** What the plan of a wave says, for everybody in the network; null where the wave has no plan. */
export const findAfterSubmit = async (tx: Tx, waveId: string): Promise<AfterSubmit | null> => {
  const found = await sql<{ review: unknown; appeal_days: number }>`
    select review, appeal_days from truthline.review_rule(${waveId}::uuid)`.execute(tx.query);
  const [row] = found.rows;
  return row === undefined
    ? null
    : { review: reviewRuleSchema.parse(row.review), appealDays: row.appeal_days };
};
