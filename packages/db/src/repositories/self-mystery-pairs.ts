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

/** Pair × moment, where both sides have a score: sums for the pair's score, scores 0–100 for its verdict. */
const judgedByBoth = (tx: Tx, { checklistId, versions, waveIds, moments, dealerIds }: PairSpan) => sql`
  with chosen as materialized (
    select distinct on (dealer_id, wave_id, kind) dealer_id, wave_id, kind, audit_id
      from truthline.audits
     where network_id = ${tx.scope.networkId} and status = 'final' and kind in ('self', 'mystery')
       and wave_id is not null and checklist_id = ${checklistId} and checklist_version = any(${[...versions]}::int[])
       and ${waveIds === undefined ? sql`true` : sql`wave_id = any(${[...waveIds]}::uuid[])`}
       and ${dealerIds === undefined ? sql`true` : sql`dealer_id = any(${[...dealerIds]}::uuid[])`}
     order by dealer_id, wave_id, kind, started_at desc, audit_id desc),
  judged as (
    select own.dealer_id, own.wave_id, shared.moment_id, shared.section_id, shared.section_weight,
           said.score as self, said.weighted_score as self_gained, said.weight as self_weight,
           seen.score as mystery, seen.weighted_score as mystery_gained, seen.weight as mystery_weight
      from chosen own
      join chosen visit on visit.dealer_id = own.dealer_id and visit.wave_id = own.wave_id and visit.kind = 'mystery'
      join truthline.audit_scores said on said.network_id = ${tx.scope.networkId} and said.audit_id = own.audit_id
      join truthline.audit_scores seen on seen.network_id = ${tx.scope.networkId} and seen.audit_id = visit.audit_id
                                      and seen.moment_id = said.moment_id
      join unnest(${moments.map(({ momentId }) => momentId)}::text[],
                  ${moments.map(({ sectionId }) => sectionId)}::text[],
                  ${moments.map(({ sectionWeight }) => sectionWeight)}::float8[])
           as shared (moment_id, section_id, section_weight) on shared.moment_id = said.moment_id
     where own.kind = 'self' and said.weight > 0 and seen.weight > 0)`;

/** Scores of both sides, pair by pair, by wave and dealer: sections weigh what they weigh, as in an audit's own score. */
export const listSelfPairs = async (tx: Tx, span: PairSpan): Promise<readonly SelfPair[]> => {
  const found = await sql<SelfPair>`
    ${judgedByBoth(tx, span)}
    select dealer_id as "dealerId", wave_id as "waveId",
           100 * sum(section_weight * self) / sum(section_weight) as self,
           100 * sum(section_weight * mystery) / sum(section_weight) as mystery
      from (select dealer_id, wave_id, section_id, section_weight,
                   sum(self_gained) / sum(self_weight) as self, sum(mystery_gained) / sum(mystery_weight) as mystery
              from judged group by 1, 2, 3, 4) as sections
     group by dealer_id, wave_id order by wave_id, dealer_id`.execute(tx.query);
  return found.rows;
};

/** Moment by moment: how many pairs gave it which two scores, 0–1. */
export const listMomentVerdicts = async (
  tx: Tx,
  span: PairSpan,
): Promise<readonly (ScoredPairs & { readonly momentId: string })[]> => {
  const found = await sql<ScoredPairs & { readonly momentId: string }>`
    ${judgedByBoth(tx, span)}
    select moment_id as "momentId", self / 100 as self, mystery / 100 as mystery, count(*)::int as pairs
      from judged group by 1, 2, 3 order by 1, 2, 3`.execute(tx.query);
  return found.rows;
};
