import type { JoinedMoment, ScoredPairs, SelfPair } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** The pairs of a span: the last final self-audit and mystery visit of every dealer in a wave. */
export type PairSpan = {
  readonly checklistId: string;
  readonly versions: readonly number[];
  /** Left out: all waves. */
  readonly waveIds?: readonly string[];
  /** The moments that both sides are compared by. */
  readonly moments: readonly JoinedMoment[];
  /** Left out: every dealer in reach. */
  readonly dealerIds?: readonly string[];
};

/** Section and its weight by moment id: looked up, not joined. */
const sectionsOf = (moments: readonly JoinedMoment[]) =>
  JSON.stringify(
    Object.fromEntries(
      moments.map(({ momentId, sectionId, sectionWeight }) => [momentId, [sectionId, sectionWeight]]),
    ),
  );

/**
 * Pair × moment, where both sides have a score: sums for the pair's score, scores 0–100 for its verdict. The scores are
 * joined once, by their audit alone, and grouped: whatever the planner believes of the tables (nothing is known of them
 * right after a load), no row is read twice.
 */
const judgedByBoth = (tx: Tx, { checklistId, versions, waveIds, moments, dealerIds }: PairSpan) => sql`
  with chosen as materialized (
    select distinct on (dealer_id, wave_id, kind) dealer_id, wave_id, kind, audit_id
      from truthline.audits
     where network_id = ${tx.scope.networkId} and status = 'final' and kind in ('self', 'mystery')
       and wave_id is not null and checklist_id = ${checklistId} and checklist_version = any(${[...versions]}::int[])
       and ${waveIds === undefined ? sql`true` : sql`wave_id = any(${[...waveIds]}::uuid[])`}
       and ${dealerIds === undefined ? sql`true` : sql`dealer_id = any(${[...dealerIds]}::uuid[])`}
     order by dealer_id, wave_id, kind, started_at desc, audit_id desc),
  paired as materialized (
    select *, count(*) over (partition by dealer_id, wave_id) as sides from chosen),
  judged as materialized (
    select paired.dealer_id, paired.wave_id, seen.moment_id,
           max(seen.score) filter (where paired.kind = 'self') as self,
           max(seen.weighted_score) filter (where paired.kind = 'self') as self_gained,
           max(seen.weight) filter (where paired.kind = 'self') as self_weight,
           max(seen.score) filter (where paired.kind = 'mystery') as mystery,
           max(seen.weighted_score) filter (where paired.kind = 'mystery') as mystery_gained,
           max(seen.weight) filter (where paired.kind = 'mystery') as mystery_weight
      from paired
      join truthline.audit_scores seen on seen.network_id = ${tx.scope.networkId} and seen.audit_id = paired.audit_id
     where paired.sides = 2 and seen.weight > 0
       and jsonb_exists(${sectionsOf(moments)}::jsonb, seen.moment_id)
     group by paired.dealer_id, paired.wave_id, seen.moment_id
    having count(*) = 2)`;

/** Scores of both sides, pair by pair, and how many pairs gave a moment which two scores, 0–1. */
export type SelfAgreement = {
  /** By wave and dealer. Sections weigh what they weigh, as in an audit's own score. */
  readonly pairs: readonly SelfPair[];
  /** Moment by moment. */
  readonly verdicts: readonly (ScoredPairs & { readonly momentId: string })[];
};

/** What self-audits and mystery visits of a span say of each other, in one statement: their scores are joined once. */
export const readSelfAgreement = async (tx: Tx, span: PairSpan): Promise<SelfAgreement> => {
  const found = await sql<SelfAgreement>`
    ${judgedByBoth(tx, span)},
    pair as (
      select dealer_id as "dealerId", wave_id as "waveId",
             100 * sum(section_weight * self) / sum(section_weight) as self,
             100 * sum(section_weight * mystery) / sum(section_weight) as mystery
        from (select dealer_id, wave_id, section ->> 0 as section_id, (section ->> 1)::float8 as section_weight,
                     sum(self_gained) / sum(self_weight) as self, sum(mystery_gained) / sum(mystery_weight) as mystery
                from judged, lateral (select ${sectionsOf(span.moments)}::jsonb -> moment_id as section) as looked_up
               group by 1, 2, 3, 4) as sections
       group by dealer_id, wave_id),
    verdict as (
      select moment_id as "momentId", self / 100 as self, mystery / 100 as mystery, count(*)::int as pairs
        from judged group by 1, 2, 3)
    select (select coalesce(json_agg(pair order by "waveId", "dealerId"), '[]') from pair) as pairs,
           (select coalesce(json_agg(verdict order by "momentId", self, mystery), '[]') from verdict) as verdicts`.execute(
    tx.query,
  );
  return found.rows[0] ?? { pairs: [], verdicts: [] };
};
