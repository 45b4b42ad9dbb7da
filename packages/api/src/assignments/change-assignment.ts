import {
  changeAssignment,
  findAssignment,
  holdAssignment,
  listPeople,
  recordTrail,
  type SavedAssignment,
  type TrailAction,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { onDealer, onNetwork, type Ask } from '../policy/authorised.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { notedConflicts, refuseAuditor } from './auditors.ts';

type Asked = { readonly assignmentId: string; readonly reason: string };
type Done = Result<{ readonly assignmentId: string }, Problem>;

/** A dealer plans its own audits; everything else is the network's to plan. */
export const askPlanning = (kind: SavedAssignment['kind'], dealerId: string): Ask =>
  kind === 'self' ? onDealer('assignment.plan', dealerId) : onNetwork('assignment.plan');

export const askAssignment = async ({ ports, signedIn }: Work, assignmentId: string): Promise<Ask | null> => {
  const found = await ports.store.within(signedIn.scope, tx => findAssignment(tx, assignmentId));
  return found === null ? null : askPlanning(found.kind, found.dealerId);
};

/** The assignment, held, unless it is begun or gone. */
const holdOpen = async (tx: Tx, id: string): Promise<Result<SavedAssignment, Problem>> => {
  await holdAssignment(tx, id);
  const found = await findAssignment(tx, id);
  if (found === null || found.withdrawnAt !== null) return err(problem('assignmentUnknown'));
  return found.auditStatus === null ? ok(found) : err(problem('assignmentBegun'));
};

const record = (
  tx: Tx,
  { signedIn }: Work,
  assignment: SavedAssignment,
  action: TrailAction,
  details: object,
) =>
  recordTrail(tx, {
    actorName: signedIn.name,
    action,
    subject: { kind: 'assignment', id: assignment.id },
    dealerId: assignment.dealerId,
    details: { ...details },
  });

/** Gives a visit that is not begun to somebody else. */
export const reassign = (
  work: Work,
  { assignmentId, auditorId, reason }: Asked & { readonly auditorId: string },
): Promise<Done> =>
  work.ports.store.attempt(work.signedIn.scope, async (tx): Promise<Done> => {
    const found = await holdOpen(tx, assignmentId);
    if (!found.ok) return found;
    const { kind, dealerId } = found.value;
    const noted = tx.scope.reach.kind === 'network' ? await notedConflicts(tx) : [];
    const person = (await listPeople(tx)).find(({ id }) => id === auditorId);
    const refused = refuseAuditor(person, tx.scope.networkId, { kind, dealerId, auditorId }, noted);
    if (refused !== null) return err(refused);
    const at = isoInstant(work.ports.clock);
    await changeAssignment(tx, assignmentId, { auditorId, assignedByName: work.signedIn.name, at });
    await record(tx, work, found.value, 'assignment.reassign', {
      from: found.value.auditorId,
      to: auditorId,
      reason,
    });
    return ok({ assignmentId });
  });

/** Takes back a visit that is not begun. */
export const withdraw = (work: Work, { assignmentId, reason }: Asked): Promise<Done> =>
  work.ports.store.attempt(work.signedIn.scope, async (tx): Promise<Done> => {
    const found = await holdOpen(tx, assignmentId);
    if (!found.ok) return found;
    await changeAssignment(tx, assignmentId, { withdrawnAt: isoInstant(work.ports.clock) });
    await record(tx, work, found.value, 'assignment.withdraw', { reason });
    return ok({ assignmentId });
  });
