import { sql } from 'kysely';
import type { ActionsTable } from '../field-tables.ts';
import type { Tx } from '../store/tx.ts';
import type { ComparisonFilter } from './comparison-filter.ts';
import { anyOf } from './moment-sums.ts';

type ActionStatus = ActionsTable['status'];

/** Who mends what by when, for one finding. The day is `YYYY-MM-DD` at the dealer, the instant ISO 8601 UTC. */
export type NewAction = {
  readonly id: string;
  readonly dealerId: string;
  readonly auditId: string;
  readonly checklistId: string;
  readonly itemId: string;
  readonly momentId: string;
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly openedAt: string;
};

export type SavedAction = NewAction & {
  readonly status: ActionStatus;
  readonly closedByAuditId: string | null;
  readonly failedReaudits: number;
  /** Null where it was not withdrawn, and where the finding fell away by itself. */
  readonly withdrawnReason: string | null;
  /** Empty where whoever asks does not see the person. */
  readonly ownerName: string;
  /** Whoever asks may read the audit that found it. */
  readonly auditInReach: boolean;
};

export const addAction = async (tx: Tx, action: NewAction): Promise<void> => {
  await tx.query
    .insertInto('actions')
    .values({
      network_id: tx.scope.networkId,
      action_id: action.id,
      dealer_id: action.dealerId,
      audit_id: action.auditId,
      checklist_id: action.checklistId,
      item_id: action.itemId,
      moment_id: action.momentId,
      text: action.text,
      owner_id: action.ownerId,
      due_on: action.dueOn,
      opened_at: action.openedAt,
      status: 'open',
      closed_by_audit_id: null,
      withdrawn_reason: null,
    })
    .execute();
};

const selectActions = (tx: Tx) =>
  tx.query
    .selectFrom('actions')
    .leftJoin('audits', join =>
      join
        .onRef('audits.network_id', '=', 'actions.network_id')
        .onRef('audits.audit_id', '=', 'actions.audit_id'),
    )
    .leftJoin('people', join =>
      join
        .onRef('people.network_id', '=', 'actions.network_id')
        .onRef('people.person_id', '=', 'actions.owner_id'),
    )
    .select([
      'actions.action_id as id',
      'actions.dealer_id as dealerId',
      'actions.audit_id as auditId',
      'actions.checklist_id as checklistId',
      'actions.item_id as itemId',
      'actions.moment_id as momentId',
      'actions.text as text',
      'actions.owner_id as ownerId',
      'actions.due_on as dueOn',
      'actions.opened_at as openedAt',
      'actions.status as status',
      'actions.closed_by_audit_id as closedByAuditId',
      'actions.failed_reaudits as failedReaudits',
      'actions.withdrawn_reason as withdrawnReason',
      'people.name as ownerName',
      sql<boolean>`audits.audit_id is not null`.as('auditInReach'),
    ])
    .where('actions.network_id', '=', tx.scope.networkId);

type ActionRow = Awaited<ReturnType<ReturnType<typeof selectActions>['execute']>>[number];

const actionOf = (row: ActionRow): SavedAction => ({ ...row, ownerName: row.ownerName ?? '' });

export type ActionFilter = {
  readonly dealerId?: string;
  readonly auditId?: string;
  readonly checklistId?: string;
  /** Neither closed nor withdrawn. */
  readonly live?: true;
};

/** The actions in reach, the first due first; those of which nothing more is expected come last. */
export const listActions = async (
  tx: Tx,
  { dealerId, auditId, checklistId, live }: ActionFilter,
): Promise<readonly SavedAction[]> => {
  let query = selectActions(tx);
  if (dealerId !== undefined) query = query.where('actions.dealer_id', '=', dealerId);
  if (auditId !== undefined) query = query.where('actions.audit_id', '=', auditId);
  if (checklistId !== undefined) query = query.where('actions.checklist_id', '=', checklistId);
  if (live === true) query = query.where('actions.status', 'not in', ['closed', 'withdrawn']);
  const rows = await query
    .orderBy(sql`actions.status in ('closed', 'withdrawn')`)
    .orderBy('actions.due_on')
    .orderBy('actions.action_id')
    .execute();
  return rows.map(actionOf);
};

export const findAction = async (tx: Tx, id: string): Promise<SavedAction | null> => {
  const row = await selectActions(tx).where('actions.action_id', '=', id).executeTakeFirst();
  return row === undefined ? null : actionOf(row);
};

/** How many actions stand where, for findings of the audits compared at the dealers named or at all in reach. */
export const countActions = async (
  tx: Tx,
  { checklistId, waveIds, kinds }: Pick<ComparisonFilter, 'checklistId' | 'waveIds' | 'kinds'>,
  dealerIds: readonly string[] | null,
): Promise<ReadonlyMap<ActionStatus, number>> => {
  let query = tx.query
    .selectFrom('actions')
    .innerJoin('audits', join =>
      join
        .onRef('audits.network_id', '=', 'actions.network_id')
        .onRef('audits.audit_id', '=', 'actions.audit_id'),
    )
    .select(['actions.status as status', sql<number>`count(*)::int`.as('count')])
    .where('actions.network_id', '=', tx.scope.networkId)
    .where('actions.checklist_id', '=', checklistId);
  if (waveIds !== undefined) query = query.where('audits.wave_id', '=', anyOf(waveIds, 'uuid'));
  if (kinds !== undefined) query = query.where('audits.kind', '=', anyOf(kinds, 'text'));
  if (dealerIds !== null) query = query.where('actions.dealer_id', '=', anyOf(dealerIds, 'uuid'));
  const rows = await query.groupBy('actions.status').execute();
  return new Map(rows.map(({ status, count }) => [status, count]));
};

/** What is locked for as long as the actions of a dealer must not change. */
export const actionsLock = ({ scope }: Tx, dealerId: string): string =>
  `actions/${scope.networkId}/${dealerId}`;

/** Until the transaction ends nobody else opens or moves actions of this dealer, and no audit of it becomes final. */
export const holdActions = async (tx: Tx, dealerId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${actionsLock(tx, dealerId)}, 0))`.execute(
    tx.query,
  );
};

/**
 * Audits of one dealer that become final at once settle its actions one after the other. Whoever asks holds them together
 * with the others that do (`recordMove`), and nobody asks the other way round.
 */
export const holdSettling = async (tx: Tx, dealerId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`settling/${actionsLock(tx, dealerId)}`}, 0))`.execute(
    tx.query,
  );
};

/** Sets the status of an action; whoever reaches only their own work does so where they own it. False where they may not. */
export const moveAction = async (
  tx: Tx,
  id: string,
  { status, reason }: { readonly status: ActionStatus; readonly reason: string | null },
): Promise<boolean> => {
  if (tx.scope.reach.kind === 'own') {
    const reported = await sql<{ done: boolean }>`
      select truthline.report_action(${id}::uuid, ${status}) as done`.execute(tx.query);
    return reported.rows[0]?.done === true;
  }
  const moved = await tx.query
    .updateTable('actions')
    .set({ status, withdrawn_reason: reason })
    .where('network_id', '=', tx.scope.networkId)
    .where('action_id', '=', id)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
};

/** What a final audit says of an action: mended, failing again, or no finding any more. False where it has no say. */
export const settleAction = async (
  tx: Tx,
  id: string,
  { byAuditId, verdict }: { readonly byAuditId: string; readonly verdict: 'passed' | 'failed' | 'withdrawn' },
): Promise<boolean> => {
  const settled = await sql<{ done: boolean }>`
    select truthline.settle_action(${id}::uuid, ${byAuditId}::uuid, ${verdict}) as done`.execute(tx.query);
  return settled.rows[0]?.done === true;
};
