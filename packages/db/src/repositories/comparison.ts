import type { AuditKind, Outcome } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { isCompared, type ComparisonFilter } from './comparison-filter.ts';
import { readJoinedScores } from './joined-scores.ts';
import { anyOf, momentSums } from './moment-sums.ts';

/** One final audit in numbers. */
export type AuditTotal = {
  readonly auditId: string;
  readonly dealerId: string;
  readonly waveId: string | null;
  readonly kind: AuditKind;
  /** 0–100, or null where nothing was applicable. */
  readonly overall: number | null;
  readonly outcome: Outcome;
  readonly counted: number;
  readonly passed: number;
  readonly criticalFailures: number;
  readonly finalAt: string;
};

const readWholeTotals = (tx: Tx, filter: ComparisonFilter): Promise<AuditTotal[]> =>
  tx.query
    .selectFrom('audit_totals')
    .select([
      'audit_id as auditId',
      'dealer_id as dealerId',
      'wave_id as waveId',
      'kind',
      'overall',
      'outcome',
      'counted',
      'passed',
      'critical_failures as criticalFailures',
      'final_at as finalAt',
    ])
    .where(isCompared(tx, filter))
    .orderBy('dealer_id')
    .orderBy('final_at')
    .orderBy('audit_id')
    .execute();

/** One row an audit, from `audit_totals`, by dealer and time; of versions that are joined, by the moments they share. */
export const readAuditTotals = async (tx: Tx, filter: ComparisonFilter): Promise<readonly AuditTotal[]> => {
  const totals = await readWholeTotals(tx, filter);
  if (filter.joined === undefined) return totals;
  const scores = await readJoinedScores(tx, filter, filter.joined.moments);
  const nothing = { overall: null, counted: 0, passed: 0 };
  return totals.map(total => ({ ...total, ...(scores.get(total.auditId) ?? nothing) }));
};

/** The audits of one dealer in numbers, by time. */
export type DealerVisits = {
  readonly dealerId: string;
  readonly audits: readonly {
    /** 0–100, or null where nothing was applicable. */
    readonly overall: number | null;
    readonly counted: number;
    readonly passed: number;
  }[];
};

type VisitNumbers = readonly (readonly [overall: number | null, counted: number, passed: number])[];

/** One row a dealer, from `audit_totals`: what is asked of very many audits comes in few rows. */
export const readVisitCounts = async (tx: Tx, filter: ComparisonFilter): Promise<readonly DealerVisits[]> => {
  if (filter.joined !== undefined) {
    const byDealer = Map.groupBy(await readAuditTotals(tx, filter), ({ dealerId }) => dealerId);
    return [...byDealer].map(([dealerId, audits]) => ({ dealerId, audits }));
  }
  const rows = await tx.query
    .selectFrom('audit_totals')
    .select([
      'dealer_id as dealerId',
      sql<VisitNumbers>`json_agg(json_build_array(overall, counted, passed) order by final_at, audit_id)`.as(
        'audits',
      ),
    ])
    .where(isCompared(tx, filter))
    .groupBy('dealer_id')
    .orderBy('dealer_id')
    .execute();
  return rows.map(({ dealerId, audits }) => ({
    dealerId,
    audits: audits.map(([overall, counted, passed]) => ({ overall, counted, passed })),
  }));
};

/** The sums of one moment at one dealer: enough for a score (100·Σws/Σw) and a pass rate. */
export type MomentSum = {
  readonly dealerId: string;
  readonly momentId: string;
  /** Audits in which the moment counted. */
  readonly auditCount: number;
  readonly weightedScore: number;
  readonly weight: number;
  readonly counted: number;
  readonly passed: number;
};

/** Of named waves the roll-up wave by wave, of all of them the one over all waves: the same sums of fewer rows. */
const rollUpOf = (tx: Tx, filter: ComparisonFilter) => {
  const moments = filter.joined?.moments.map(({ momentId }) => momentId);
  return tx.query
    .selectFrom(filter.waveIds === undefined ? 'dealer_moments_now' : 'dealer_wave_moments_now')
    .where(isCompared(tx, filter))
    .$if(moments !== undefined, query => query.where('moment_id', '=', anyOf(moments ?? [], 'text')));
};

type MomentNumbers = readonly (readonly [
  momentId: string,
  auditCount: number,
  weightedScore: number,
  weight: number,
  counted: number,
  passed: number,
])[];

/** One by one: whoever works on them in steps has each made when its turn comes. */
function* sumsOf(
  rows: readonly { readonly dealerId: string; readonly moments: MomentNumbers }[],
): Generator<MomentSum> {
  for (const { dealerId, moments } of rows)
    for (const [momentId, auditCount, weightedScore, weight, counted, passed] of moments)
      yield { dealerId, momentId, auditCount, weightedScore, weight, counted, passed };
}

/**
 * Dealer × moment over waves, from the roll-ups; audits outside waves are not in them. One row a dealer is read, and can be
 * gone through once: a large network has hundreds of thousands of sums.
 */
export const streamMomentSums = async (tx: Tx, filter: ComparisonFilter): Promise<Iterable<MomentSum>> => {
  const sums = rollUpOf(tx, filter)
    .select(['dealer_id', 'moment_id', sql<number>`sum(audit_count)`.as('audit_count'), ...momentSums])
    .groupBy(['dealer_id', 'moment_id']);
  const rows = await tx.query
    .selectFrom(sums.as('sums'))
    .select([
      'dealer_id as dealerId',
      sql<MomentNumbers>`json_agg(json_build_array(moment_id, audit_count, "weightedScore", weight, counted, passed)
                                  order by moment_id)`.as('moments'),
    ])
    .groupBy('dealer_id')
    .orderBy('dealer_id')
    .execute();
  return sumsOf(rows);
};

/** All of `streamMomentSums`. */
export const readMomentSums = async (tx: Tx, filter: ComparisonFilter): Promise<readonly MomentSum[]> => [
  ...(await streamMomentSums(tx, filter)),
];

/** Each moment over all the dealers named, or over every dealer in reach. */
export const readMomentsTogether = async (
  tx: Tx,
  filter: ComparisonFilter,
  dealerIds: readonly string[] | null,
): Promise<readonly Omit<MomentSum, 'dealerId'>[]> => {
  let query = rollUpOf(tx, filter).select([
    'moment_id as momentId',
    sql<number>`sum(audit_count)`.as('auditCount'),
    ...momentSums,
  ]);
  if (dealerIds !== null) query = query.where('dealer_id', '=', anyOf(dealerIds, 'uuid'));
  return query.groupBy('moment_id').orderBy('moment_id').execute();
};

/** What one dealer lost at a moment, Σw(1−s), of what was judged of some moments there, Σw. */
export type DealerLoss = { readonly part: number; readonly whole: number };

/** One row a dealer, of those named or in reach: the moment is one of the section's. */
export const readDealerLosses = async (
  tx: Tx,
  filter: ComparisonFilter,
  dealerIds: readonly string[] | null,
  { momentId, sectionMomentIds }: { readonly momentId: string; readonly sectionMomentIds: readonly string[] },
): Promise<readonly DealerLoss[]> => {
  let query = rollUpOf(tx, filter)
    .select([
      sql<number>`coalesce(sum(weight - weighted_score) filter (where moment_id = ${momentId}), 0)`.as(
        'part',
      ),
      sql<number>`sum(weight)`.as('whole'),
    ])
    .where('moment_id', '=', anyOf(sectionMomentIds, 'text'));
  if (dealerIds !== null) query = query.where('dealer_id', '=', anyOf(dealerIds, 'uuid'));
  return query.groupBy('dealer_id').orderBy('dealer_id').execute();
};

/** Whose moments light up on a drawing: one audit's, or a dealer's in one wave or in all. */
export type OverlayFilter =
  { readonly auditId: string } | { readonly dealerId: string; readonly waveId: string | null };

/** Moments of one audit or one dealer over its final audits, from `audit_scores`, by moment. */
export const readOverlay = async (
  tx: Tx,
  filter: OverlayFilter,
): Promise<readonly Omit<MomentSum, 'dealerId'>[]> => {
  let query = tx.query
    .selectFrom('audit_scores')
    .select([
      'moment_id as momentId',
      sql<number>`count(*) filter (where counted > 0)`.as('auditCount'),
      ...momentSums,
    ])
    .where('network_id', '=', tx.scope.networkId);
  if ('auditId' in filter) query = query.where('audit_id', '=', filter.auditId);
  else {
    query = query.where('dealer_id', '=', filter.dealerId);
    if (filter.waveId !== null) query = query.where('wave_id', '=', filter.waveId);
  }
  return query.groupBy('moment_id').orderBy('moment_id').execute();
};
