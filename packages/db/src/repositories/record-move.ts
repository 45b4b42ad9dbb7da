import type { Tx } from '../store/tx.ts';
import type { KeyedAudit } from './audit-keys.ts';
import { writeOfTransitions, type NewTransition } from './audit-transitions.ts';
import { writeOfMove, type AuditMove } from './audits.ts';
import { writesOfScoring, type Scored } from './score-entries.ts';
import { writesOfScore } from './scores.ts';
import { writeOfTrail, type TrailEntry } from './trail.ts';
import { writeTogether } from './write-together.ts';

/** Everything an audit leaves behind where it moves: its row, its ledger, its line in the trail, and its scores once final. */
export type RecordedMove = {
  /** Null where the row has been moved already. */
  readonly move: AuditMove | null;
  readonly scored: Scored;
  readonly transitions: readonly NewTransition[];
  readonly trail: TrailEntry;
};

/** Writes all of it with one statement, and tells others of it. The audit's row must be held. */
export const recordMove = async (
  tx: Tx,
  audit: KeyedAudit,
  { move, scored, transitions, trail }: RecordedMove,
): Promise<void> => {
  const { networkId } = tx.scope;
  const finalAt = move?.finalAt ?? null;
  const final = finalAt === null ? null : { audit, scorecard: scored.scorecard, finalAt };
  const moved = await writeTogether(
    tx,
    move === null ? null : writeOfMove(tx, audit.id, move),
    [
      writeOfTransitions(tx, audit, transitions),
      ...writesOfScoring(tx, audit, scored),
      ...(final === null ? [] : writesOfScore(tx, final)),
      writeOfTrail(tx, trail),
    ],
    [
      ['audit_changed', { networkId, auditId: audit.id }],
      ...(final === null
        ? []
        : [['audit_final', { networkId, dealerId: audit.dealerId, auditId: audit.id }] as const]),
    ],
  );
  if (move !== null && moved !== 1) throw new Error(`audit ${audit.id} is not there to be ${move.status}`);
};
