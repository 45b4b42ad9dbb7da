import type { Answer, AuditKind } from '@truthline/audit';
import type { Service } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { answerOf } from './answers.ts';
import type { AuditHeader } from './audits.ts';
import { findAuditHeader } from './audits.ts';
import { anyOf, momentSums } from './moment-sums.ts';

/** The sums of one moment at one dealer, apart for every wave, kind of audit and checklist version. */
export type MomentTally = {
  readonly waveId: string | null;
  readonly kind: AuditKind;
  readonly checklistId: string;
  readonly checklistVersion: number;
  readonly momentId: string;
  readonly weightedScore: number;
  readonly weight: number;
  readonly counted: number;
  readonly passed: number;
};

/** `waveIds: null` is every final audit, also those outside any wave. */
export type TallyFilter = { readonly dealerId: string; readonly waveIds: readonly string[] | null };

const tallyColumns = [
  'wave_id as waveId',
  'kind',
  'checklist_id as checklistId',
  'checklist_version as checklistVersion',
  'moment_id as momentId',
] as const;
const tallyKeys = ['wave_id', 'kind', 'checklist_id', 'checklist_version', 'moment_id'] as const;

/**
 * Moments of one dealer, never pooled over kinds or versions. Of named waves from the roll-up `dealer_wave_moments`;
 * from `audit_scores` where audits outside waves count too, and for whoever reaches only their own audits: the
 * roll-up cannot be told apart by who made it.
 */
export const readMomentTallies = async (
  tx: Tx,
  { dealerId, waveIds }: TallyFilter,
): Promise<readonly MomentTally[]> => {
  if (waveIds !== null && tx.scope.reach.kind !== 'own')
    return tx.query
      .selectFrom('dealer_wave_moments_now')
      .select(tallyColumns)
      .select(momentSums)
      .where('network_id', '=', tx.scope.networkId)
      .where('dealer_id', '=', dealerId)
      .where('wave_id', '=', anyOf(waveIds, 'uuid'))
      .groupBy(tallyKeys)
      .orderBy('moment_id')
      .execute();
  let query = tx.query
    .selectFrom('audit_scores')
    .select(tallyColumns)
    .select(momentSums)
    .where('network_id', '=', tx.scope.networkId)
    .where('dealer_id', '=', dealerId);
  if (waveIds !== null) query = query.where('wave_id', '=', anyOf(waveIds, 'uuid'));
  return query.groupBy(tallyKeys).orderBy('moment_id').execute();
};

/** The final audit of a dealer that was made last, of checklists of one service; of one kind where it is named. */
export const findLastFinalAudit = async (
  tx: Tx,
  {
    dealerId,
    service,
    kind,
  }: { readonly dealerId: string; readonly service: Service; readonly kind?: AuditKind },
): Promise<AuditHeader | null> => {
  let query = tx.query
    .selectFrom('audits')
    .innerJoin('checklists', join =>
      join
        .onRef('checklists.network_id', '=', 'audits.network_id')
        .onRef('checklists.checklist_id', '=', 'audits.checklist_id'),
    )
    .select('audits.audit_id as id')
    .where('audits.network_id', '=', tx.scope.networkId)
    .where('audits.dealer_id', '=', dealerId)
    .where('audits.status', '=', 'final')
    .where('checklists.service', '=', service);
  if (kind !== undefined) query = query.where('audits.kind', '=', kind);
  const found = await query
    .orderBy('audits.started_at', 'desc')
    .orderBy('audits.audit_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found === undefined ? null : findAuditHeader(tx, found.id);
};

/** One item of one checklist version. */
export type ItemKey = {
  readonly checklistId: string;
  readonly checklistVersion: number;
  readonly itemId: string;
};

/** The checklist versions that final audits of a dealer answered. */
export const listAnsweredVersions = async (
  tx: Tx,
  dealerId: string,
): Promise<readonly Omit<ItemKey, 'itemId'>[]> =>
  tx.query
    .selectFrom('audit_totals')
    .select(['checklist_id as checklistId', 'checklist_version as checklistVersion'])
    .distinct()
    .where('network_id', '=', tx.scope.networkId)
    .where('dealer_id', '=', dealerId)
    .orderBy('checklist_id')
    .orderBy('checklist_version', 'desc')
    .execute();

export type AnswerFilter = {
  readonly dealerId: string;
  readonly items: readonly ItemKey[];
  readonly waveIds: readonly string[] | null;
  readonly kinds: readonly AuditKind[] | null;
  readonly auditId: string | null;
  /** At most so many, the newest. */
  readonly limit: number;
};

/** One answer of a final audit, with what of the audit tells where it comes from. */
export type AnswerBehind = ItemKey & {
  readonly auditId: string;
  readonly kind: AuditKind;
  readonly waveId: string | null;
  readonly startedAt: string;
  readonly answer: Answer;
};

const answersOfFinals = (
  tx: Tx,
  { dealerId, items, waveIds, kinds, auditId }: Omit<AnswerFilter, 'limit'>,
) => {
  let query = tx.query
    .selectFrom('audits')
    .innerJoin('answers', join =>
      join
        .onRef('answers.network_id', '=', 'audits.network_id')
        .onRef('answers.audit_id', '=', 'audits.audit_id'),
    )
    .where('audits.network_id', '=', tx.scope.networkId)
    .where('audits.dealer_id', '=', dealerId)
    .where('audits.status', '=', 'final')
    .where(
      sql<boolean>`(audits.checklist_id, audits.checklist_version, answers.item_id) in (
        select * from unnest(${items.map(item => item.checklistId)}::text[],
          ${items.map(item => item.checklistVersion)}::integer[], ${items.map(item => item.itemId)}::text[]))`,
    );
  if (waveIds !== null) query = query.where('audits.wave_id', '=', anyOf(waveIds, 'uuid'));
  if (kinds !== null) query = query.where('audits.kind', '=', anyOf(kinds, 'text'));
  if (auditId !== null) query = query.where('audits.audit_id', '=', auditId);
  return query;
};

/** The answers to these items, newest visit first. Within reach: whoever reaches only own audits is given those. */
export const listAnswersBehind = async (tx: Tx, filter: AnswerFilter): Promise<readonly AnswerBehind[]> => {
  const rows = await answersOfFinals(tx, filter)
    .select([
      'audits.audit_id as auditId',
      'audits.kind',
      'audits.wave_id as waveId',
      'audits.started_at as startedAt',
      'audits.checklist_id as checklistId',
      'audits.checklist_version as checklistVersion',
      'answers.item_id',
      'answers.instance',
      'answers.state',
      'answers.value',
      'answers.reason',
      'answers.note',
    ])
    .orderBy('audits.started_at', 'desc')
    .orderBy('audits.audit_id')
    .orderBy('answers.item_id')
    .orderBy('answers.instance')
    .limit(filter.limit)
    .execute();
  return rows.map(({ item_id, instance, state, value, reason, note, ...where }) => ({
    ...where,
    itemId: item_id,
    answer: answerOf({ item_id, instance, state, value, reason, note }),
  }));
};

/** What was measured for one item by one kind of audit: the median and how many measurements stand behind it. */
export type MeasuredItem = { readonly itemId: string; readonly median: number; readonly n: number };

/** Medians of measured answers, by item id over the keys given, of one kind of audit: kinds are never pooled. */
export const readMeasured = async (
  tx: Tx,
  filter: Omit<AnswerFilter, 'limit' | 'kinds' | 'auditId'> & { readonly kind: AuditKind },
): Promise<readonly MeasuredItem[]> =>
  answersOfFinals(tx, { ...filter, kinds: [filter.kind], auditId: null })
    .select([
      'answers.item_id as itemId',
      sql<number>`percentile_cont(0.5) within group (order by (answers.value->>'measured')::double precision)`.as(
        'median',
      ),
      sql<number>`count(*)::integer`.as('n'),
    ])
    .where(sql<boolean>`answers.value->>'type' = 'measure'`)
    .groupBy('answers.item_id')
    .orderBy('answers.item_id')
    .execute();
