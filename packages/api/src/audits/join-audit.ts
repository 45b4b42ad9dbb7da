import { addHelper, findAuditHeader, findMembership, notify, recordTrail } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { auditPlace } from './audit-place.ts';
import { RUN_ACTION } from './audit-target.ts';

/** Names a second person to answer an audit: one who could run such an audit at that dealer. Named before, nothing happens. */
export const joinAudit = (
  { ports, signedIn }: Work,
  { auditId, personId }: { readonly auditId: string; readonly personId: string },
): Promise<Result<{ readonly auditId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const audit = await findAuditHeader(tx, auditId);
    if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
    if (audit.status !== 'draft' && audit.status !== 'returned')
      return err(problem('auditNotOpen', { status: audit.status }, auditPlace(auditId)));
    // Auditors are compared by what each of them saw alone.
    if (audit.calibrationId !== null) return err(problem('notAllowed', {}, auditPlace(auditId)));
    const membership = await findMembership(tx, personId);
    if (membership === null) return err(problem('notFound', {}, [{ kind: 'person', id: personId }]));
    const { networkId } = signedIn.actor;
    const { role, dealerIds: dealers } = membership;
    const target = { kind: 'dealer', dealerId: audit.dealerId, madeBy: personId } as const;
    if (!may({ personId, networkId, role, dealers }, RUN_ACTION[audit.kind], target))
      return err(problem('notAllowed', {}, [{ kind: 'person', id: personId }]));
    if (await addHelper(tx, audit, personId, isoInstant(ports.clock))) {
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'audit.join',
        subject: { kind: 'audit', id: auditId },
        dealerId: audit.dealerId,
        details: { personId },
      });
      await notify(tx, 'audit_changed', { networkId, auditId });
    }
    return ok({ auditId });
  });
