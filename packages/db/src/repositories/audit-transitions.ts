import type { AuditStatus } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import type { AuditTransitionsTable } from '../field-tables.ts';
import { auditKeys } from './audit-keys.ts';

export type NewTransition = {
  readonly event: AuditTransitionsTable['event'];
  /** Null at the start. */
  readonly from: AuditStatus | null;
  readonly to: AuditStatus;
  readonly actorName: string;
  readonly at: string;
  readonly reason: string | null;
};

export type SavedTransition = NewTransition & { readonly number: number; readonly actorId: string };

/** Notes changes of status in their order, signed with the person of the scope. The audit's row must be held. */
export const appendTransitions = async (
  tx: Tx,
  audit: { readonly id: string; readonly dealerId: string },
  transitions: readonly NewTransition[],
): Promise<void> => {
  const { networkId, personId } = tx.scope;
  await tx.query
    .insertInto('audit_transitions')
    .values(
      transitions.map(({ event, from, to, actorName, at, reason }, place) => ({
        ...auditKeys(tx.scope, audit),
        number: sql<number>`(select coalesce(max(known.number), 0) + 1 + ${place}::int
            from truthline.audit_transitions known
           where known.network_id = ${networkId} and known.audit_id = ${audit.id})`,
        event,
        from_status: from,
        to_status: to,
        actor_id: personId,
        actor_name: actorName,
        at,
        reason,
      })),
    )
    .execute();
};

/** What happened to an audit, in its order. */
export const listTransitions = async (tx: Tx, auditId: string): Promise<readonly SavedTransition[]> =>
  tx.query
    .selectFrom('audit_transitions')
    .select([
      'number',
      'event',
      'from_status as from',
      'to_status as to',
      'actor_id as actorId',
      'actor_name as actorName',
      'at',
      'reason',
    ])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .orderBy('number')
    .execute();
