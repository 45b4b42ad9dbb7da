import type { Answer, AuditKind, Outcome } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { answerOf } from './answers.ts';
import { anyOf } from './moment-sums.ts';

/** Which final audits are written out. `waveId` null: of every wave and of none. */
export type AnswerPageFilter = {
  readonly checklistId: string;
  readonly checklistVersion: number;
  readonly waveId: string | null;
  /** The last audit of the page before. */
  readonly after: string | null;
  /** Audits. */
  readonly limit: number;
};

export type FinalAudit = {
  readonly id: string;
  readonly dealerCode: string;
  readonly kind: AuditKind;
  readonly waveId: string | null;
  readonly startedAt: string;
  readonly overall: number | null;
  readonly outcome: Outcome | null;
  readonly submittedAt: string | null;
  readonly finalAt: string | null;
  readonly scoringVersion: number | null;
  /** Items that counted, those of them at full score, and critical ones that failed. */
  readonly counted: number | null;
  readonly passed: number | null;
  readonly criticalFailures: number | null;
};

/** Final audits in reach with their scores, by id, one page of them. What is final stays, so pages never overlap. */
export const readFinalPage = (
  tx: Tx,
  { checklistId, checklistVersion, waveId, after, limit }: AnswerPageFilter,
): Promise<readonly FinalAudit[]> => {
  const { networkId } = tx.scope;
  let query = tx.query
    .selectFrom('audits')
    .innerJoin('dealers', join =>
      join
        .onRef('dealers.network_id', '=', 'audits.network_id')
        .onRef('dealers.dealer_id', '=', 'audits.dealer_id'),
    )
    .leftJoin('audit_totals', join =>
      join
        .onRef('audit_totals.network_id', '=', 'audits.network_id')
        .onRef('audit_totals.audit_id', '=', 'audits.audit_id'),
    )
    .select([
      'audits.audit_id as id',
      'dealers.code as dealerCode',
      'audits.kind as kind',
      'audits.wave_id as waveId',
      'audits.started_at as startedAt',
      'audit_totals.overall as overall',
      'audit_totals.outcome as outcome',
      'audits.submitted_at as submittedAt',
      'audits.final_at as finalAt',
      'audit_totals.scoring_version as scoringVersion',
      'audit_totals.counted as counted',
      'audit_totals.passed as passed',
      'audit_totals.critical_failures as criticalFailures',
    ])
    .where('audits.network_id', '=', networkId)
    .where('audits.checklist_id', '=', checklistId)
    .where('audits.checklist_version', '=', checklistVersion)
    .where('audits.status', '=', 'final');
  if (waveId !== null) query = query.where('audits.wave_id', '=', waveId);
  if (after !== null) query = query.where('audits.audit_id', '>', after);
  return query.orderBy('audits.audit_id').limit(limit).execute();
};

export type AnsweredAudit = FinalAudit & { readonly answers: readonly Answer[] };

/** The same with their answers. */
export const readAnswerPage = async (tx: Tx, filter: AnswerPageFilter): Promise<readonly AnsweredAudit[]> => {
  const audits = await readFinalPage(tx, filter);
  if (audits.length === 0) return [];
  const rows = await tx.query
    .selectFrom('answers')
    .select(['audit_id', 'item_id', 'instance', 'state', 'value', 'reason', 'note'])
    .where('network_id', '=', tx.scope.networkId)
    .where(
      'audit_id',
      '=',
      anyOf(
        audits.map(({ id }) => id),
        'uuid',
      ),
    )
    .orderBy('item_id')
    .orderBy('instance')
    .execute();
  const byAudit = Map.groupBy(rows, row => row.audit_id);
  return audits.map(audit => ({ ...audit, answers: (byAudit.get(audit.id) ?? []).map(answerOf) }));
};

export type ScoredMoment = {
  readonly momentId: string;
  /** 0–100; null where nothing counted. */
  readonly score: number | null;
  readonly weightedScore: number;
  readonly weight: number;
  readonly counted: number;
  readonly passed: number;
};
export type MomentScoredAudit = FinalAudit & { readonly moments: readonly ScoredMoment[] };

/** The same with their scores moment by moment. */
export const readMomentPage = async (
  tx: Tx,
  filter: AnswerPageFilter,
): Promise<readonly MomentScoredAudit[]> => {
  const audits = await readFinalPage(tx, filter);
  if (audits.length === 0) return [];
  const rows = await tx.query
    .selectFrom('audit_scores')
    .select([
      'audit_id as auditId',
      'moment_id as momentId',
      'score',
      'weighted_score as weightedScore',
      'weight',
      'counted',
      'passed',
    ])
    .where('network_id', '=', tx.scope.networkId)
    .where(
      'audit_id',
      '=',
      anyOf(
        audits.map(({ id }) => id),
        'uuid',
      ),
    )
    .orderBy('moment_id')
    .execute();
  const byAudit = Map.groupBy(rows, ({ auditId }) => auditId);
  return audits.map(audit => ({ ...audit, moments: byAudit.get(audit.id) ?? [] }));
};

/** Final audits in reach of one version of a checklist, in one wave; `waveId` null: in none. */
export type FinalAuditCount = {
  readonly checklistId: string;
  readonly title: LocalText;
  readonly version: number;
  readonly waveId: string | null;
  readonly waveName: LocalText | null;
  readonly audits: number;
};

/** What there is to be written out, by checklist, the newest version first, and within it by wave, the newest first. */
export const countFinalAudits = (tx: Tx): Promise<readonly FinalAuditCount[]> =>
  tx.query
    .selectFrom('audits')
    .innerJoin('checklists', join =>
      join
        .onRef('checklists.network_id', '=', 'audits.network_id')
        .onRef('checklists.checklist_id', '=', 'audits.checklist_id'),
    )
    .leftJoin('waves', join =>
      join.onRef('waves.network_id', '=', 'audits.network_id').onRef('waves.wave_id', '=', 'audits.wave_id'),
    )
    .select([
      'audits.checklist_id as checklistId',
      'checklists.title as title',
      'audits.checklist_version as version',
      'audits.wave_id as waveId',
      'waves.name as waveName',
      sql<number>`count(*)::integer`.as('audits'),
    ])
    .where('audits.network_id', '=', tx.scope.networkId)
    .where('audits.status', '=', 'final')
    .groupBy([
      'audits.checklist_id',
      'checklists.title',
      'audits.checklist_version',
      'audits.wave_id',
      'waves.name',
      'waves.starts_on',
    ])
    .orderBy('audits.checklist_id')
    .orderBy('audits.checklist_version', 'desc')
    .orderBy('waves.starts_on', order => order.desc().nullsLast())
    .execute();
