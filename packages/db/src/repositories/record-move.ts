import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { actionsLock } from './actions.ts';
import type { KeyedAudit } from './audit-keys.ts';
import type { NewTransition } from './audit-transitions.ts';
import type { AuditMove } from './audits.ts';
import { scoreEntryColumns, type Scored } from './score-entries.ts';
import { totalsOf } from './scores.ts';
import { telling } from './telling.ts';
import { entryColumns, type TrailEntry } from './trail.ts';

/** Everything an audit leaves behind where it moves: its row, its ledger, its line in the trail, and its scores once final. */
export type RecordedMove = {
  /** Null where the row has been moved already. */
  readonly move: AuditMove | null;
  readonly scored: Scored;
  readonly transitions: readonly NewTransition[];
  readonly trail: Omit<TrailEntry, 'subject' | 'dealerId'>;
};

/** What is to be done besides for an audit that became final. */
export type AfterMove = {
  /** Actions of the dealer wait for a re-audit by this checklist; they are held until the transaction ends. */
  readonly liveActions: boolean;
  /** Somebody outside wants to be told. */
  readonly webhooks: boolean;
};

const jsonOf = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/**
 * Writes all of it, and tells others of it, in one way there and back. The audit's row must be held. An audit becomes final
 * with a scoring alone.
 */
export const recordMove = async (
  tx: Tx,
  audit: Pick<KeyedAudit, 'id' | 'dealerId'>,
  { move, scored: { causes, ...scored }, transitions, trail }: RecordedMove,
): Promise<AfterMove> => {
  const { networkId } = tx.scope;
  const { id: auditId, dealerId } = audit;
  const final = move?.finalAt !== undefined;
  const [first] = causes;
  if (final && first === undefined) throw new Error(`audit ${auditId} would be final without a scoring`);
  const row =
    move === null
      ? null
      : {
          ...move,
          approvedAt: move.approved?.at,
          appealDays: move.approved?.appealDays,
          approved: undefined,
        };
  const scoring =
    first === undefined
      ? null
      : { ...scoreEntryColumns({ ...scored, cause: first, corrections: 0 }), causes };
  const moments = final ? scored.scorecard.moments : [];
  const tellings = [
    telling('audit_changed', { networkId, auditId }),
    ...(final ? [telling('audit_final', { networkId, dealerId, auditId })] : []),
  ];
  const done = await sql<AfterMove & { readonly isMoved: boolean }>`
    select is_moved as "isMoved", live_actions as "liveActions", webhooks from truthline.record_move(
      ${auditId}, ${jsonOf(row)}, ${JSON.stringify(transitions)}, ${jsonOf(scoring)},
      ${final ? JSON.stringify(totalsOf(scored.scorecard)) : null},
      ${moments.map(({ key }) => key)}, ${moments.map(({ score }) => score)},
      ${moments.map(({ weightedScore }) => weightedScore)}, ${moments.map(({ weight }) => weight)},
      ${moments.map(({ counted }) => counted)}, ${moments.map(({ passed }) => passed)},
      ${JSON.stringify(entryColumns(trail))}, ${JSON.stringify(tellings)}, ${actionsLock(tx, dealerId)})`.execute(
    tx.query,
  );
  const [after] = done.rows;
  if (after?.isMoved !== true) throw new Error(`audit ${auditId} is not there to be moved`);
  return { liveActions: after.liveActions, webhooks: after.webhooks };
};
