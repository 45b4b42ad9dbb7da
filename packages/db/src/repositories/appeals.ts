import type { Answer } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { auditKeys } from './audit-keys.ts';

/** One answer that is disputed. An instance of 0 is an item that does not repeat. */
type DisputedItem = {
  readonly itemId: string;
  readonly instance: number;
  readonly statement: string;
  /** Ids of audit files. */
  readonly fileIds: readonly string[];
  /** The answer the dealer asks for; null where they leave it to whoever decides. */
  readonly wanted: Answer | null;
};

type ItemDecision = {
  readonly decision: 'upheld' | 'rejected';
  /** The answer that was decided on; null where the item is rejected. */
  readonly value: Answer | null;
  readonly byId: string;
  readonly byName: string;
  readonly at: string;
  readonly reason: string;
};

export type SavedAppealItem = DisputedItem & { readonly decided: ItemDecision | null };

/** An appeal without its items. Instants are ISO 8601 UTC. */
export type AppealHeader = {
  readonly id: string;
  readonly auditId: string;
  readonly dealerId: string;
  readonly openedBy: string;
  readonly openedByName: string;
  readonly openedAt: string;
  readonly withdrawnAt: string | null;
  readonly closedAt: string | null;
};

export type SavedAppeal = AppealHeader & { readonly items: readonly SavedAppealItem[] };

const selectAppeals = (tx: Tx) =>
  tx.query
    .selectFrom('appeals')
    .select([
      'appeal_id as id',
      'audit_id as auditId',
      'dealer_id as dealerId',
      'opened_by as openedBy',
      'opened_by_name as openedByName',
      'opened_at as openedAt',
      'withdrawn_at as withdrawnAt',
      'closed_at as closedAt',
    ])
    .where('network_id', '=', tx.scope.networkId);

const listItems = async (tx: Tx, appealId: string): Promise<readonly SavedAppealItem[]> => {
  const rows = await tx.query
    .selectFrom('appeal_items')
    .select([
      'item_id',
      'instance',
      'statement',
      'file_ids',
      'wanted',
      'decision',
      'decided_value',
      'decided_by',
      'decided_by_name',
      'decided_at',
      'decision_reason',
    ])
    .where('network_id', '=', tx.scope.networkId)
    .where('appeal_id', '=', appealId)
    .orderBy('item_id')
    .orderBy('instance')
    .execute();
  return rows.map(row => ({
    itemId: row.item_id,
    instance: row.instance,
    statement: row.statement,
    fileIds: row.file_ids,
    wanted: row.wanted,
    decided:
      row.decision === null
        ? null
        : {
            decision: row.decision,
            value: row.decided_value,
            byId: row.decided_by ?? '',
            byName: row.decided_by_name ?? '',
            at: row.decided_at ?? '',
            reason: row.decision_reason ?? '',
          },
  }));
};

const withItems = async (tx: Tx, header: AppealHeader | undefined): Promise<SavedAppeal | null> =>
  header === undefined ? null : { ...header, items: await listItems(tx, header.id) };

export const findAppeal = async (tx: Tx, appealId: string): Promise<SavedAppeal | null> =>
  withItems(tx, await selectAppeals(tx).where('appeal_id', '=', appealId).executeTakeFirst());

/** The appeal of an audit: there is at most one. */
export const findAppealOfAudit = async (tx: Tx, auditId: string): Promise<SavedAppeal | null> =>
  withItems(tx, await selectAppeals(tx).where('audit_id', '=', auditId).executeTakeFirst());

/** The appeals in reach, newest first. */
export const listAppeals = (tx: Tx): Promise<readonly AppealHeader[]> =>
  selectAppeals(tx).orderBy('opened_at', 'desc').orderBy('appeal_id').limit(500).execute();

/** How many items of each appeal in reach wait for a decision, by the appeal's id. */
export const countUndecided = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.query
    .selectFrom('appeal_items')
    .select(['appeal_id as id', sql<number>`count(*)`.as('count')])
    .where('network_id', '=', tx.scope.networkId)
    .where('decision', 'is', null)
    .groupBy('appeal_id')
    .execute();
  return new Map(rows.map(({ id, count }) => [id, count]));
};

/** Writes down an appeal, signed with the person of the scope. */
export const openAppeal = async (
  tx: Tx,
  audit: { readonly id: string; readonly dealerId: string },
  appeal: {
    readonly id: string;
    readonly openedByName: string;
    readonly at: string;
    readonly items: readonly DisputedItem[];
  },
): Promise<void> => {
  await tx.query
    .insertInto('appeals')
    .values({
      ...auditKeys(tx.scope, audit),
      appeal_id: appeal.id,
      opened_by: tx.scope.personId,
      opened_by_name: appeal.openedByName,
      opened_at: appeal.at,
      withdrawn_at: null,
      closed_at: null,
    })
    .execute();
  await tx.query
    .insertInto('appeal_items')
    .values(
      appeal.items.map(({ itemId, instance, statement, fileIds, wanted }) => ({
        network_id: tx.scope.networkId,
        appeal_id: appeal.id,
        dealer_id: audit.dealerId,
        item_id: itemId,
        instance,
        statement,
        file_ids: [...fileIds],
        wanted: wanted === null ? null : JSON.stringify(wanted),
        decided_value: null,
        decision: null,
        decided_by: null,
        decided_by_name: null,
        decided_at: null,
        decision_reason: null,
      })),
    )
    .execute();
};

/** Decides one item that still waits, signed with the person of the scope. Asks for network reach. */
export const decideAppealItem = async (
  tx: Tx,
  appealId: string,
  { itemId, instance }: Pick<DisputedItem, 'itemId' | 'instance'>,
  { decision, value, byName, at, reason }: Omit<ItemDecision, 'byId'>,
): Promise<void> => {
  const decided = await tx.query
    .updateTable('appeal_items')
    .set({
      decision,
      decided_value: value === null ? null : JSON.stringify(value),
      decided_by: tx.scope.personId,
      decided_by_name: byName,
      decided_at: at,
      decision_reason: reason,
    })
    .where('network_id', '=', tx.scope.networkId)
    .where('appeal_id', '=', appealId)
    .where('item_id', '=', itemId)
    .where('instance', '=', instance)
    .where('decision', 'is', null)
    .executeTakeFirst();
  if (decided.numUpdatedRows !== 1n) throw new Error(`item ${itemId} of ${appealId} does not wait`);
};

const settle = async (
  tx: Tx,
  appealId: string,
  change: { readonly withdrawn_at: string } | { readonly closed_at: string },
): Promise<void> => {
  const settled = await tx.query
    .updateTable('appeals')
    .set(change)
    .where('network_id', '=', tx.scope.networkId)
    .where('appeal_id', '=', appealId)
    .where('withdrawn_at', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (settled.numUpdatedRows !== 1n) throw new Error(`appeal ${appealId} is settled`);
};

/** Its last item is decided. */
export const closeAppeal = (tx: Tx, appealId: string, at: string): Promise<void> =>
  settle(tx, appealId, { closed_at: at });

export const withdrawAppeal = (tx: Tx, appealId: string, at: string): Promise<void> =>
  settle(tx, appealId, { withdrawn_at: at });

/** Of the disputed answers of one auditor that were decided, how many were upheld. */
export type AuditorDecisions = {
  readonly auditorId: string;
  readonly auditorName: string;
  readonly decided: number;
  readonly upheld: number;
};

/** Every auditor in reach whose answers were disputed and decided, by name. */
export const countDecisions = (tx: Tx): Promise<readonly AuditorDecisions[]> =>
  tx.query
    .selectFrom('appeal_items')
    .innerJoin('appeals', join =>
      join
        .onRef('appeals.network_id', '=', 'appeal_items.network_id')
        .onRef('appeals.appeal_id', '=', 'appeal_items.appeal_id'),
    )
    .innerJoin('audits', join =>
      join
        .onRef('audits.network_id', '=', 'appeals.network_id')
        .onRef('audits.audit_id', '=', 'appeals.audit_id'),
    )
    .innerJoin('people', join =>
      join
        .onRef('people.network_id', '=', 'audits.network_id')
        .onRef('people.person_id', '=', 'audits.auditor_id'),
    )
    .select([
      'audits.auditor_id as auditorId',
      'people.name as auditorName',
      sql<number>`count(*)`.as('decided'),
      sql<number>`count(*) filter (where appeal_items.decision = 'upheld')`.as('upheld'),
    ])
    .where('appeal_items.network_id', '=', tx.scope.networkId)
    .where('appeal_items.decision', 'is not', null)
    .groupBy(['audits.auditor_id', 'people.name'])
    .orderBy('people.name')
    .execute();
