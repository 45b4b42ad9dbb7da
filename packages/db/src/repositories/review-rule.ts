import { reviewRuleSchema, type ReviewRule } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** What becomes of an audit of a wave once it is submitted. */
export type AfterSubmit = {
  readonly review: ReviewRule;
  /** Days in which the dealer may appeal; 0: none. */
  readonly appealDays: number;
};

type RuleRow = { readonly review: unknown; readonly appealDays: number | null };

/** As the database has it; null where the wave has no plan, or the audit no wave. */
export const afterSubmitOf = ({ review, appealDays }: RuleRow): AfterSubmit | null =>
  appealDays === null ? null : { review: reviewRuleSchema.parse(review), appealDays };

/** What the plan of a wave says, for everybody in the network; null where the wave has no plan. */
export const findAfterSubmit = async (tx: Tx, waveId: string): Promise<AfterSubmit | null> => {
  const found = await sql<RuleRow>`
    select review, appeal_days as "appealDays" from truthline.review_rule(${waveId}::uuid)`.execute(tx.query);
  const [row] = found.rows;
  return row === undefined ? null : afterSubmitOf(row);
};
