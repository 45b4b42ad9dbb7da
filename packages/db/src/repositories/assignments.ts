import type { AuditKind, AuditStatus } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { insertRows } from './insert-rows.ts';

/** An audit to be; the audit that is begun from it has its id. Days are `YYYY-MM-DD` at the dealer. */
export type NewAssignment = {
  readonly id: string;
  readonly waveId: string | null;
  readonly dealerId: string;
  readonly auditorId: string;
  readonly checklistId: string;
  readonly checklistVersion: number;
  readonly kind: AuditKind;
  readonly dueOn: string;
  readonly notBefore: string | null;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number | null;
  /** Hours of the dealer's clock, `to` not included. */
  readonly hours: { readonly from: number; readonly to: number } | null;
  readonly note: string;
  /** Whom the visitor plays; left out: nobody in particular. */
  readonly persona?: string | null;
};

export type SavedAssignment = NewAssignment & {
  readonly persona: string | null;
  /** Empty where whoever asks does not see the person. */
  readonly auditorName: string;
  readonly assignedByName: string;
  readonly assignedAt: string;
  readonly withdrawnAt: string | null;
  /** The status of its audit; null where it is not begun. */
  readonly auditStatus: AuditStatus | null;
};

/** Gives out visits, signed with the person of the scope. */
export const addAssignments = (
  tx: Tx,
  assignments: readonly NewAssignment[],
  { assignedByName, assignedAt }: Pick<SavedAssignment, 'assignedByName' | 'assignedAt'>,
): Promise<void> =>
  insertRows(
    tx,
    'assignments',
    [
      'network_id',
      'assignment_id',
      'wave_id',
      'dealer_id',
      'auditor_id',
      'checklist_id',
      'checklist_version',
      'kind',
      'due_on',
      'not_before',
      'weekday',
      'hour_from',
      'hour_to',
      'note',
      'persona',
      'assigned_by',
      'assigned_by_name',
      'assigned_at',
    ],
    assignments.map(assignment => ({
      network_id: tx.scope.networkId,
      assignment_id: assignment.id,
      wave_id: assignment.waveId,
      dealer_id: assignment.dealerId,
      auditor_id: assignment.auditorId,
      checklist_id: assignment.checklistId,
      checklist_version: assignment.checklistVersion,
      kind: assignment.kind,
      due_on: assignment.dueOn,
      not_before: assignment.notBefore,
      weekday: assignment.weekday,
      hour_from: assignment.hours?.from ?? null,
      hour_to: assignment.hours?.to ?? null,
      note: assignment.note,
      persona: assignment.persona ?? null,
      assigned_by: tx.scope.personId,
      assigned_by_name: assignedByName,
      assigned_at: assignedAt,
    })),
  );

const selectAssignments = (tx: Tx) =>
  tx.query
    .selectFrom('assignments')
    .leftJoin('audits', join =>
      join
        .onRef('audits.network_id', '=', 'assignments.network_id')
        .onRef('audits.audit_id', '=', 'assignments.assignment_id'),
    )
    .leftJoin('people', join =>
      join
        .onRef('people.network_id', '=', 'assignments.network_id')
        .onRef('people.person_id', '=', 'assignments.auditor_id'),
    )
    .select([
      'assignments.assignment_id as id',
      'assignments.wave_id as waveId',
      'assignments.dealer_id as dealerId',
      'assignments.auditor_id as auditorId',
      'assignments.checklist_id as checklistId',
      'assignments.checklist_version as checklistVersion',
      'assignments.kind as kind',
      'assignments.due_on as dueOn',
      'assignments.not_before as notBefore',
      'assignments.weekday as weekday',
      'assignments.hour_from as hourFrom',
      'assignments.hour_to as hourTo',
      'assignments.note as note',
      'assignments.persona as persona',
      'assignments.assigned_by_name as assignedByName',
      'assignments.assigned_at as assignedAt',
      'assignments.withdrawn_at as withdrawnAt',
      'audits.status as auditStatus',
      'people.name as auditorName',
    ])
    .where('assignments.network_id', '=', tx.scope.networkId);

type AssignmentRow = Awaited<ReturnType<ReturnType<typeof selectAssignments>['execute']>>[number];

const assignmentOf = ({ hourFrom, hourTo, auditorName, ...row }: AssignmentRow): SavedAssignment => ({
  ...row,
  auditorName: auditorName ?? '',
  hours: hourFrom === null || hourTo === null ? null : { from: hourFrom, to: hourTo },
});

export type AssignmentFilter = {
  readonly waveId?: string;
  readonly dealerId?: string;
  readonly auditorId?: string;
  /** Due on one of these days, both included. */
  readonly from?: string;
  readonly to?: string;
};

/** The assignments in reach that were not withdrawn, the first due first. */
export const listAssignments = async (
  tx: Tx,
  { waveId, dealerId, auditorId, from, to }: AssignmentFilter,
): Promise<readonly SavedAssignment[]> => {
  let query = selectAssignments(tx).where('assignments.withdrawn_at', 'is', null);
  if (waveId !== undefined) query = query.where('assignments.wave_id', '=', waveId);
  if (dealerId !== undefined) query = query.where('assignments.dealer_id', '=', dealerId);
  if (auditorId !== undefined) query = query.where('assignments.auditor_id', '=', auditorId);
  if (from !== undefined) query = query.where('assignments.due_on', '>=', from);
  if (to !== undefined) query = query.where('assignments.due_on', '<=', to);
  const rows = await query
    .orderBy('assignments.due_on')
    .orderBy('assignments.dealer_id')
    .orderBy('assignments.assignment_id')
    .execute();
  return rows.map(assignmentOf);
};

/** One assignment in reach, withdrawn or not. */
export const findAssignment = async (tx: Tx, id: string): Promise<SavedAssignment | null> => {
  const row = await selectAssignments(tx).where('assignments.assignment_id', '=', id).executeTakeFirst();
  return row === undefined ? null : assignmentOf(row);
};

/** Until the transaction ends nobody else gives out visits in the network. */
export const lockPlanning = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`planning/${tx.scope.networkId}`}, 0))`.execute(
    tx.query,
  );
};

/** Until the transaction ends nobody else gives this assignment to another person, or begins it. */
export const holdAssignment = async (tx: Tx, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`assignment/${tx.scope.networkId}/${id}`}, 0))`.execute(
    tx.query,
  );
};

/** Gives it to somebody else, signed with the person of the scope, or takes it back. Hold it first. */
export const changeAssignment = async (
  tx: Tx,
  id: string,
  change:
    | { readonly auditorId: string; readonly assignedByName: string; readonly at: string }
    | { readonly withdrawnAt: string },
): Promise<void> => {
  await tx.query
    .updateTable('assignments')
    .set(
      'withdrawnAt' in change
        ? { withdrawn_at: change.withdrawnAt }
        : {
            auditor_id: change.auditorId,
            assigned_by: tx.scope.personId,
            assigned_by_name: change.assignedByName,
            assigned_at: change.at,
          },
    )
    .where('network_id', '=', tx.scope.networkId)
    .where('assignment_id', '=', id)
    .execute();
};
