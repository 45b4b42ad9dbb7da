import { findAssignment, holdAssignment, systemScope, type Tx } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { auditPlace } from '../audits/audit-place.ts';
import type { NewAudit } from '../audits/start-audit.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { refuseOwnConflict } from './auditors.ts';

/** How an audit may begin under its id: freely, or as the visit that was assigned under it. */
export type Beginning = 'free' | 'assigned';

/**
 * Looked up before the transaction, with the eyes of the system: an id that is somebody else's assignment must not become
 * an audit of this person's, though they cannot see it.
 */
export const judgeBeginning = async (
  { ports, signedIn }: Work,
  { id, kind, dealerId }: NewAudit,
): Promise<Result<Beginning, Problem>> => {
  const { networkId, personId } = signedIn.actor;
  const assigned = await ports.store.within(systemScope(networkId), tx => findAssignment(tx, id));
  if (assigned !== null) return ok('assigned');
  const free = await refuseOwnConflict(ports.store, networkId, { kind, dealerId, auditorId: personId });
  return free.ok ? ok('free') : free;
};

/**
 * The wave of the audit that is begun. What was assigned is begun as it was assigned, by whom it was assigned to. One that
 * was withdrawn is not begun any more; a phone that has not heard of it keeps what was entered and is told why.
 */
export const waveOfBeginning = async (
  tx: Tx,
  beginning: Beginning,
  { id, waveId, dealerId, checklistId, version, kind }: NewAudit,
): Promise<Result<string | null, Problem>> => {
  if (beginning === 'free') return ok(waveId);
  await holdAssignment(tx, id);
  const found = await findAssignment(tx, id);
  const fits =
    found !== null &&
    found.auditorId === tx.scope.personId &&
    found.dealerId === dealerId &&
    found.checklistId === checklistId &&
    found.checklistVersion === version &&
    found.kind === kind;
  if (!fits) return err(problem('assignmentUnknown'));
  return found.withdrawnAt !== null && found.auditStatus === null
    ? err(problem('assignmentWithdrawn', {}, auditPlace(id)))
    : ok(found.waveId);
};
