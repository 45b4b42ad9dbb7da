import { addHelper, findAuditHeader, notify, recordTrail } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { mayName, refuseHelper } from './answerers.ts';
import { auditPlace } from './audit-place.ts';

/**
 * Names a second person to answer an audit, for those who may: one who could make such an audit at that dealer and has no interest there. Named
 * before, nothing happens.
 */
export const joinAudit = async (
  work: Work,
  { auditId, personId }: { readonly auditId: string; readonly personId: string },
): Promise<Result<{ readonly auditId: string }, Problem>> => {
  const { ports, signedIn } = work;
  const found = await ports.store.within(signedIn.scope, tx => findAuditHeader(tx, auditId));
  if (found === null) return err(problem('notFound', {}, auditPlace(auditId)));
  // Auditors are compared by what each of them saw alone.
  if (found.calibrationId !== null || !mayName(signedIn, found))
    return err(problem('notAllowed', {}, auditPlace(auditId)));
  const refused = await refuseHelper(work, found, personId);
  if (refused !== null) return err(refused);
  return ports.store.attempt(signedIn.scope, async tx => {
    const audit = await findAuditHeader(tx, auditId);
    if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
    if (audit.status !== 'draft' && audit.status !== 'returned')
      return err(problem('auditNotOpen', { status: audit.status }, auditPlace(auditId)));
    if (await addHelper(tx, audit, personId, isoInstant(ports.clock))) {
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'audit.join',
        subject: { kind: 'audit', id: auditId },
        dealerId: audit.dealerId,
        details: { personId },
      });
      await notify(tx, 'audit_changed', { networkId: signedIn.actor.networkId, auditId });
    }
    return ok({ auditId });
  });
};
