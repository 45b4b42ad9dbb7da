import {
  answerKeyOf,
  askedItems,
  missingAnswers,
  type AnswerPlace,
  type ChecklistVersion,
} from '@truthline/audit';
import {
  addItemNotes,
  listItemNotes,
  listTransitions,
  lockAudit,
  type SavedAudit,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { auditPlace } from '../audits/audit-place.ts';
import { moveAudit, type MovedAudit } from '../audits/transition.ts';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { readHands } from './hands.ts';
import { mayReviewAudit } from './person-rules.ts';
import type { PresentedNotes } from './presented.ts';

export type UnderReview = { readonly audit: SavedAudit; readonly checklist: ChecklistVersion };

/** The audit with its row held, for somebody who had no hand in its answers. */
export const holdForReview = async (
  tx: Tx,
  { signedIn }: Work,
  auditId: string,
): Promise<Result<UnderReview, Problem>> => {
  const audit = await lockAudit(tx, auditId);
  if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
  if (!mayReviewAudit(signedIn.actor.personId, await readHands(tx, audit)))
    return err(problem('notYourDecision', {}, auditPlace(auditId)));
  if (audit.status !== 'submitted')
    return err(problem('notInThisStatus', { status: audit.status }, auditPlace(auditId)));
  const checklist = await readChecklist(tx, {
    checklistId: audit.checklistId,
    version: audit.checklistVersion,
  });
  return checklist.ok ? ok({ audit, checklist: checklist.value }) : checklist;
};

/** Approves what is complete: an answer corrected since may have brought up a question that nobody has answered. */
export const approveAudit = (
  work: Work,
  { auditId, reason }: { readonly auditId: string; readonly reason: string | null },
): Promise<Result<Pick<MovedAudit, 'status'>, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const held = await holdForReview(tx, work, auditId);
    if (!held.ok) return held;
    const { audit, checklist } = held.value;
    const missing = missingAnswers(checklist, audit.answers, audit.kind);
    if (missing.length > 0)
      return err(
        problem(
          'answersMissing',
          { count: missing.length },
          missing.map(id => ({ kind: 'item', id })),
        ),
      );
    const moved = await moveAudit(tx, work, { auditId, event: 'approve', reason });
    return moved.ok ? ok({ status: moved.value.status }) : moved;
  });

export type Return = {
  readonly auditId: string;
  readonly reason: string;
  readonly notes: readonly (AnswerPlace & { readonly body: string })[];
};

/** Gives an audit back to its auditor, with a sentence about each answer that is in question. */
export const returnAudit = (
  work: Work,
  { auditId, reason, notes }: Return,
): Promise<Result<Pick<MovedAudit, 'status'>, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const held = await holdForReview(tx, work, auditId);
    if (!held.ok) return held;
    const { audit, checklist } = held.value;
    const asked = new Set(askedItems(checklist, audit.kind).map(({ id }) => id));
    const unknown = notes.filter(({ itemId }) => !asked.has(itemId));
    if (unknown.length > 0)
      return err(
        problem(
          'itemUnknown',
          {},
          unknown.map(place => ({ kind: 'item', id: answerKeyOf(place) })),
        ),
      );
    const { ports, signedIn } = work;
    const moved = await moveAudit(tx, work, { auditId, event: 'return', reason });
    if (!moved.ok) return moved;
    await addItemNotes(tx, audit, notes, { authorName: signedIn.name, at: isoInstant(ports.clock) });
    return ok({ status: moved.value.status });
  });

/** What reviewers said to whoever answers an audit. */
export const readNotes = (
  { ports, signedIn }: Work,
  auditId: string,
): Promise<Result<PresentedNotes, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const transitions = await listTransitions(tx, auditId);
    return ok({
      reason: transitions.findLast(({ event }) => event === 'return')?.reason ?? null,
      notes: await listItemNotes(tx, auditId),
    });
  });
