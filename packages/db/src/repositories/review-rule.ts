import { z } from 'zod';
import type { Tx } from '../store/tx.ts';
import { sql } from 'kysely';

const reviewSchema = z.strictObject({
  /** Nobody looks, somebody looks at every audit, or at those that the rule draws. */
  mode: z.enum(['none', 'all', 'rule']),
  /** Audits with a score at most this high are looked at; null for none. */
  below: z.number().min(0).max(100).nullable(),
  /** And this share of all, drawn at random. */
  share: z.number().min(0).max(1),
});

/** What becomes of an audit of a wave once it is submitted. */
export type ReviewRule = z.infer<typeof reviewSchema> & {
  /** Days in which the dealer may appeal; 0: none. */
  readonly appealDays: number;
};

/** The rule of a wave, for everybody in the network; null where the wave has no plan. */
export const findReviewRule = async (tx: Tx, waveId: string): Promise<ReviewRule | null> => {
  const found = await sql<{ review: unknown; appeal_days: number }>`
    select review, appeal_days from truthline.review_rule(${waveId}::uuid)`.execute(tx.query);
  const [row] = found.rows;
  return row === undefined ? null : { ...reviewSchema.parse(row.review), appealDays: row.appeal_days };
};
