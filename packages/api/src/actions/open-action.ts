import { dayAt, scoreAudit } from '@truthline/audit';
import { addAction, findAudit, findDealer, holdActions, listActions, recordTrail } from '@truthline/db';
import { findingsOf } from '@truthline/improvement';
import { err, ok, type Result } from '@truthline/kernel';
import { auditPlace } from '../audits/audit-place.ts';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { listOwners } from './read-actions.ts';

export type WishedAction = {
  /** Made by the client: the same action sent again is opened once. */
  readonly id: string;
  readonly auditId: string;
  readonly itemId: string;
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: string;
};

/** What is still looked at is nothing the dealer knows of. */
const KNOWN_TO_DEALERS = ['approved', 'appealed', 'final'];

/** Makes an action of a failed item of an audit that is approved, for somebody of the dealer, from today on. */
export const openAction = (
  { ports, signedIn }: Work,
  { id, auditId, itemId, text, ownerId, dueOn }: WishedAction,
): Promise<Result<{ readonly actionId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const audit = await findAudit(tx, auditId);
    const dealer = audit === null ? null : await findDealer(tx, audit.dealerId);
    if (audit === null || dealer === null) return err(problem('notFound', {}, auditPlace(auditId)));
    await holdActions(tx, dealer.id);
    const live = (await listActions(tx, { auditId })).find(
      action => action.itemId === itemId && action.status !== 'withdrawn',
    );
    const place = [{ kind: 'item', id: itemId }] as const;
    if (live !== undefined)
      return live.id === id ? ok({ actionId: id }) : err(problem('actionExists', {}, place));
    if (!KNOWN_TO_DEALERS.includes(audit.status))
      return err(problem('notInThisStatus', { status: audit.status }, auditPlace(auditId)));
    const checklist = await readChecklist(tx, {
      checklistId: audit.checklistId,
      version: audit.checklistVersion,
    });
    if (!checklist.ok) return checklist;
    const scorecard = scoreAudit(checklist.value, audit.answers, audit.kind);
    const finding = findingsOf(checklist.value, audit.answers, scorecard).find(
      found => found.itemId === itemId,
    );
    if (finding === undefined) return err(problem('itemUnknown', {}, place));
    if (!(await listOwners(tx, dealer.id)).some(owner => owner.id === ownerId))
      return err(problem('notFound', {}, [{ kind: 'person', id: ownerId }]));
    if (dueOn < dayAt(dealer.timeZone, ports.clock.now()))
      return err(problem('badInput', {}, [{ kind: 'field', id: 'dueOn' }]));
    await addAction(tx, {
      id,
      dealerId: dealer.id,
      auditId,
      checklistId: audit.checklistId,
      itemId,
      momentId: finding.momentId,
      text,
      ownerId,
      dueOn,
      openedAt: isoInstant(ports.clock),
    });
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'action.open',
      subject: { kind: 'action', id },
      dealerId: dealer.id,
      details: { auditId, item: itemId, ownerId, dueOn },
    });
    return ok({ actionId: id });
  });
