import type { Audit, AuditStatus, Outcome } from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { listAnswers } from './answers.ts';
import { auditFields, type KeyedAudit } from './audit-keys.ts';

/** An audit without its answers; `overall` and `outcome` are null until it is final. Instants are ISO 8601 UTC. */
export type AuditHeader = Omit<Audit, 'answers'> & {
  readonly finalAt: string | null;
  readonly importId: string | null;
  readonly approvedAt: string | null;
  /** The dealer may appeal before this instant. */
  readonly appealUntil: string | null;
  readonly calibrationId: string | null;
  /** 0–100. */
  readonly overall: number | null;
  readonly outcome: Outcome | null;
};

export type SavedAudit = AuditHeader & Pick<Audit, 'answers'>;

export type NewAudit = KeyedAudit &
  Pick<Audit, 'auditorId' | 'startedAt'> & {
    /** The recorded visit it answers; left out: it is a visit of its own. */
    readonly calibrationId?: string | null;
  };

const selectAudits = (tx: Tx) =>
  tx.query
    .selectFrom('audits')
    .leftJoin('audit_totals', join =>
      join
        .onRef('audit_totals.network_id', '=', 'audits.network_id')
        .onRef('audit_totals.audit_id', '=', 'audits.audit_id'),
    )
    .select([
      'audits.audit_id as id',
      'audits.dealer_id as dealerId',
      'audits.wave_id as waveId',
      'audits.checklist_id as checklistId',
      'audits.checklist_version as checklistVersion',
      'audits.kind as kind',
      'audits.status as status',
      'audits.auditor_id as auditorId',
      'audits.import_id as importId',
      'audits.started_at as startedAt',
      'audits.submitted_at as submittedAt',
      'audits.final_at as finalAt',
      'audits.approved_at as approvedAt',
      'audits.appeal_until as appealUntil',
      'audits.calibration_id as calibrationId',
      'audit_totals.overall as overall',
      'audit_totals.outcome as outcome',
    ])
    .where('audits.network_id', '=', tx.scope.networkId);

/**
 * Starts an audit under the id its client made. Asked again with the same id it answers with the audit that
 * is there; `idTaken` where that id belongs to another audit (other dealer, checklist, kind, auditor or calibration).
 */
export const startAudit = async (
  tx: Tx,
  started: NewAudit,
): Promise<Result<AuditHeader & { readonly isNew: boolean }, { readonly reason: 'idTaken' }>> => {
  const added = await tx.query
    .insertInto('audits')
    .values({
      ...auditFields(tx.scope, started),
      status: 'draft',
      auditor_id: started.auditorId,
      started_at: started.startedAt,
      calibration_id: started.calibrationId ?? null,
    })
    .onConflict(conflict => conflict.columns(['network_id', 'audit_id']).doNothing())
    .returning('audit_id')
    .executeTakeFirst();
  const found = await findAuditHeader(tx, started.id);
  const same =
    found !== null &&
    found.dealerId === started.dealerId &&
    found.checklistId === started.checklistId &&
    found.checklistVersion === started.checklistVersion &&
    found.kind === started.kind &&
    found.auditorId === started.auditorId &&
    found.calibrationId === (started.calibrationId ?? null);
  return same ? ok({ ...found, isNew: added !== undefined }) : err({ reason: 'idTaken' });
};

export const findAuditHeader = async (tx: Tx, auditId: string): Promise<AuditHeader | null> =>
  (await selectAudits(tx).where('audits.audit_id', '=', auditId).executeTakeFirst()) ?? null;

export const findAudit = async (tx: Tx, auditId: string): Promise<SavedAudit | null> => {
  const header = await findAuditHeader(tx, auditId);
  return header === null ? null : { ...header, answers: await listAnswers(tx, auditId) };
};

/** An audit with its row locked until the transaction ends: two submits come one after the other. */
export const lockAuditHeader = async (tx: Tx, auditId: string): Promise<AuditHeader | null> => {
  const locked = await selectAudits(tx)
    .where('audits.audit_id', '=', auditId)
    .modifyEnd(sql`for update of audits`)
    .executeTakeFirst();
  // Who may read it and not write it holds nothing. The row is as whoever held it left it, but what it is joined to is as
  // it was before the wait: the score of a final audit is read again.
  return locked === undefined || locked.status === 'final' ? findAuditHeader(tx, auditId) : locked;
};

/** The same with its answers. */
export const lockAudit = async (tx: Tx, auditId: string): Promise<SavedAudit | null> => {
  const header = await lockAuditHeader(tx, auditId);
  return header === null ? null : { ...header, answers: await listAnswers(tx, auditId) };
};

export type AuditFilter = {
  readonly dealerId?: string;
  readonly waveId?: string;
  readonly auditorId?: string;
  readonly checklistId?: string;
  readonly status?: AuditStatus;
  /** At most so many; 200 unless said. */
  readonly limit?: number;
};

/** The audits in reach, newest first. */
export const listAudits = async (tx: Tx, filter: AuditFilter = {}): Promise<readonly AuditHeader[]> => {
  // The newest are found first, and only they are put together: a network has hundreds of thousands.
  let newest = tx.query
    .selectFrom('audits as newest')
    .select('newest.audit_id')
    .where('newest.network_id', '=', tx.scope.networkId);
  if (filter.dealerId !== undefined) newest = newest.where('newest.dealer_id', '=', filter.dealerId);
  if (filter.waveId !== undefined) newest = newest.where('newest.wave_id', '=', filter.waveId);
  if (filter.auditorId !== undefined) newest = newest.where('newest.auditor_id', '=', filter.auditorId);
  if (filter.checklistId !== undefined) newest = newest.where('newest.checklist_id', '=', filter.checklistId);
  if (filter.status !== undefined) newest = newest.where('newest.status', '=', filter.status);
  return selectAudits(tx)
    .where(
      'audits.audit_id',
      'in',
      newest
        .orderBy('newest.started_at', 'desc')
        .orderBy('newest.audit_id', 'desc')
        .limit(filter.limit ?? 200),
    )
    .orderBy('audits.started_at', 'desc')
    .orderBy('audits.audit_id', 'desc')
    .execute();
};

/** Where an audit has come to, and the instants of the steps it took there; of those left out, what is known stays. */
export type AuditMove = {
  readonly status: AuditStatus;
  /** It is complete: its answers are closed from here on. */
  readonly submittedAt?: string;
  /** With days to appeal, the window ends with the last of them on the dealer's calendar. */
  readonly approved?: { readonly at: string; readonly appealDays: number };
  /** It is closed for good. Its scores belong in the same transaction: see `writeScores`. */
  readonly finalAt?: string;
};

/** All steps at once: one new version of the row, whatever the number of steps. */
export const markMoved = async (
  tx: Tx,
  auditId: string,
  { status, submittedAt, approved, finalAt }: AuditMove,
): Promise<void> => {
  const approvedAt = sql`${approved?.at ?? null}::timestamptz`;
  const appealDays = sql`${approved?.appealDays ?? 0}::int`;
  const moved = await sql`update truthline.audits set status = ${status},
      submitted_at = coalesce(${submittedAt ?? null}::timestamptz, submitted_at),
      approved_at = coalesce(${approvedAt}, approved_at),
      appeal_until = case
        when ${approvedAt} is null then appeal_until
        when ${appealDays} > 0 then (
          ((${approvedAt} at time zone dealers.time_zone)::date + ${appealDays} + 1)::timestamp
            at time zone dealers.time_zone) end,
      final_at = coalesce(${finalAt ?? null}::timestamptz, final_at)
      from truthline.dealers
     where dealers.network_id = audits.network_id and dealers.dealer_id = audits.dealer_id
       and audits.network_id = ${tx.scope.networkId} and audits.audit_id = ${auditId}
    returning audits.audit_id`.execute(tx.query);
  if (moved.rows.length !== 1) throw new Error(`audit ${auditId} is not there to be ${status}`);
};

/** Opens an appeal against an approved audit: false where its window is over, or it is not the dealer's to appeal. */
export const markAppealed = async (tx: Tx, auditId: string, at: string): Promise<boolean> => {
  const asked = await sql<{ moved: boolean }>`
    select truthline.mark_appealed(${auditId}::uuid, ${at}::timestamptz) as moved`.execute(tx.query);
  return asked.rows[0]?.moved === true;
};

/** Takes an appeal back: false where there is none, or it is not the dealer's to take back. */
export const markAppealWithdrawn = async (tx: Tx, auditId: string): Promise<boolean> => {
  const asked = await sql<{ moved: boolean }>`
    select truthline.mark_appeal_withdrawn(${auditId}::uuid) as moved`.execute(tx.query);
  return asked.rows[0]?.moved === true;
};
