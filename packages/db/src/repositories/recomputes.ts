import { sql } from 'kysely';
import type { RecomputeDifference } from '../field-tables.ts';
import type { Tx } from '../store/tx.ts';
import { anyOf, momentSums } from './moment-sums.ts';

/** How far a recompute of a network is. */
export type Recompute = {
  readonly id: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly afterDealerId: string | null;
  /** Final audits there were when it began, and those done. */
  readonly audits: number;
  readonly auditsDone: number;
  readonly differenceCount: number;
  /** Dealers whose roll-up is written anew before it is finished. */
  readonly restatedDealerIds: readonly string[];
  /** The first of the differences. */
  readonly differences: readonly RecomputeDifference[];
};

const columns = [
  'recompute_id as id',
  'started_at as startedAt',
  'finished_at as finishedAt',
  'after_dealer_id as afterDealerId',
  'audits',
  'audits_done as auditsDone',
  'difference_count as differenceCount',
  'restated_dealer_ids as restatedDealerIds',
  'differences',
] as const;

/** The recompute that was begun last; null where there was none. */
export const findLastRecompute = async (tx: Tx): Promise<Recompute | null> => {
  const found = await tx.query
    .selectFrom('recomputes')
    .select(columns)
    .where('network_id', '=', tx.scope.networkId)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
};

/** Begins one. While another one is under way it violates a key and throws. */
export const beginRecompute = async (
  tx: Tx,
  { id, startedAt }: Pick<Recompute, 'id' | 'startedAt'>,
): Promise<Recompute> =>
  tx.query
    .insertInto('recomputes')
    .values({
      network_id: tx.scope.networkId,
      recompute_id: id,
      started_at: startedAt,
      finished_at: null,
      after_dealer_id: null,
      audits: sql<number>`(select count(*)::int from truthline.audits
        where audits.network_id = ${tx.scope.networkId} and audits.status = 'final')`,
      audits_done: 0,
      difference_count: 0,
      restated_dealer_ids: [],
      differences: '[]',
    })
    .returning(columns)
    .executeTakeFirstOrThrow();

/** Writes down how far it is, in the transaction that has done it. */
export const saveRecompute = async (tx: Tx, recompute: Recompute): Promise<void> => {
  await tx.query
    .updateTable('recomputes')
    .set({
      finished_at: recompute.finishedAt,
      after_dealer_id: recompute.afterDealerId,
      audits_done: recompute.auditsDone,
      difference_count: recompute.differenceCount,
      restated_dealer_ids: [...recompute.restatedDealerIds],
      differences: JSON.stringify(recompute.differences),
    })
    .where('network_id', '=', tx.scope.networkId)
    .where('recompute_id', '=', recompute.id)
    .execute();
};

/** The next dealers by their ids. */
export const listDealersAfter = async (
  tx: Tx,
  after: string | null,
  limit: number,
): Promise<readonly string[]> => {
  const rows = await tx.query
    .selectFrom('dealers')
    .select('dealer_id')
    .where('network_id', '=', tx.scope.networkId)
    .$if(after !== null, query => query.where('dealer_id', '>', after ?? ''))
    .orderBy('dealer_id')
    .limit(limit)
    .execute();
  return rows.map(({ dealer_id }) => dealer_id);
};

/** The final audits of these dealers, with what is stored of their scores. */
export const listStoredTotals = async (tx: Tx, dealerIds: readonly string[]) =>
  tx.query
    .selectFrom('audits')
    .leftJoin('audit_totals as total', join =>
      join
        .onRef('total.network_id', '=', 'audits.network_id')
        .onRef('total.audit_id', '=', 'audits.audit_id'),
    )
    .select([
      'audits.audit_id as id',
      'audits.dealer_id as dealerId',
      'audits.wave_id as waveId',
      'audits.checklist_id as checklistId',
      'audits.checklist_version as checklistVersion',
      'audits.kind',
      'total.overall',
      'total.outcome',
      'total.counted',
      'total.passed',
      'total.critical_failures as criticalFailures',
    ])
    .where('audits.network_id', '=', tx.scope.networkId)
    .where('audits.dealer_id', '=', anyOf(dealerIds, 'uuid'))
    .where('audits.status', '=', 'final')
    .execute();

const sums = ['weighted_score as weightedScore', 'weight', 'counted', 'passed'] as const;

/** Every stored part of these audits: sections and dimensions. */
export const listStoredParts = async (tx: Tx, auditIds: readonly string[]) =>
  tx.query
    .selectFrom('audit_sections')
    .select(['audit_id as auditId', 'part', 'key', 'score', ...sums])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', anyOf(auditIds, 'uuid'))
    .execute();

/** Every stored moment of these audits. */
export const listStoredMoments = async (tx: Tx, auditIds: readonly string[]) =>
  tx.query
    .selectFrom('audit_scores')
    .select(['audit_id as auditId', 'moment_id as key', 'score', ...sums])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', anyOf(auditIds, 'uuid'))
    .execute();

const rolledUp = ['dealer_id', 'kind', 'checklist_id', 'checklist_version', 'moment_id'] as const;
const rolledUpColumns = [
  'dealer_id as dealerId',
  'kind',
  'checklist_id as checklistId',
  'checklist_version as checklistVersion',
  'moment_id as momentId',
  sql<number>`sum(audit_count)`.as('auditCount'),
  ...momentSums,
] as const;

/** The roll-ups of these dealers as they are read, with what waits: wave by wave, and over all waves (`waveId` null). */
export const listStoredRollUp = async (tx: Tx, dealerIds: readonly string[]) => {
  const byWave = await tx.query
    .selectFrom('dealer_wave_moments_now')
    .select([...rolledUpColumns, 'wave_id as waveId'])
    .where('network_id', '=', tx.scope.networkId)
    .where('dealer_id', '=', anyOf(dealerIds, 'uuid'))
    .groupBy([...rolledUp, 'wave_id'])
    .execute();
  const together = await tx.query
    .selectFrom('dealer_moments_now')
    .select(rolledUpColumns)
    .where('network_id', '=', tx.scope.networkId)
    .where('dealer_id', '=', anyOf(dealerIds, 'uuid'))
    .groupBy(rolledUp)
    .execute();
  return [...byWave, ...together.map(row => ({ ...row, waveId: null }))];
};

/** Writes the roll-up of these dealers anew from the scores of their audits. */
export const restateMoments = async (tx: Tx, dealerIds: readonly string[]): Promise<void> => {
  await sql`select truthline.restate_moments(${[...dealerIds]}::uuid[])`.execute(tx.query);
};
