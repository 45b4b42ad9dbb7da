import { answerKeyOf, type Answer, type AnswerPlace, type AuditStatus } from '@truthline/audit';
import { closeAppeal, decideAppealItem, findAppeal, lockAudit, type SavedAppealItem } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { auditPlace } from '../audits/audit-place.ts';
import { correctAnswer } from '../audits/correct-answer.ts';
import { moveAudit } from '../audits/transition.ts';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { readHands } from '../reviews/hands.ts';
import { mayDecideAppeal } from '../reviews/person-rules.ts';
import { stateOf } from './present-appeal.ts';

export type Decision = AnswerPlace & {
  readonly appealId: string;
  readonly decision: 'upheld' | 'rejected';
  /** What stands from now on; null where the answer stays. */
  readonly answer: Answer | null;
  readonly reason: string;
};

const keyOf = ({ itemId, instance }: Pick<SavedAppealItem, 'itemId' | 'instance'>): string =>
  answerKeyOf(instance === 0 ? { itemId } : { itemId, instance });

/**
 * Decides one disputed answer. Upheld, the answer changes and the score with it; the last decision closes the appeal and
 * makes the audit final. All of it in one transaction that holds the audit's row.
 */
export const decideItem = (
  work: Work,
  request: Decision,
): Promise<Result<{ readonly status: AuditStatus; readonly overall: number | null }, Problem>> => {
  const { ports, signedIn } = work;
  return ports.store.attempt(signedIn.scope, async tx => {
    const { appealId, decision, answer, reason } = request;
    const auditId = (await findAppeal(tx, appealId))?.auditId;
    const audit = auditId === undefined ? null : await lockAudit(tx, auditId);
    // Read again: whoever held the audit's row may have decided meanwhile.
    const appeal = await findAppeal(tx, appealId);
    if (audit === null || appeal === null) return err(problem('notFound'));
    if (!mayDecideAppeal(signedIn.actor.personId, await readHands(tx, audit), appeal.openedBy))
      return err(problem('notYourDecision', {}, auditPlace(audit.id)));
    if (stateOf(appeal) !== 'open') return err(problem('appealClosed', {}, auditPlace(audit.id)));
    const key = answerKeyOf(request);
    const place = [{ kind: 'item', id: key }] as const;
    const item = appeal.items.find(each => keyOf(each) === key);
    if (item === undefined) return err(problem('itemUnknown', {}, place));
    if (item.decided !== null) return err(problem('appealClosed', {}, place));
    if (reason.trim() === '') return err(problem('reasonMissing', {}, place));
    const replaces = answer !== null && answerKeyOf(answer) === key;
    if (decision === 'upheld' ? !replaces : answer !== null)
      return err(problem('answersDoNotFit', { count: 1 }, place));

    if (answer !== null) {
      const checklist = await readChecklist(tx, {
        checklistId: audit.checklistId,
        version: audit.checklistVersion,
      });
      if (!checklist.ok) return checklist;
      const held = { audit, checklist: checklist.value };
      const corrected = await correctAnswer(tx, work, held, { answer, cause: 'appeal', reason });
      if (!corrected.ok) return corrected;
    }
    const at = isoInstant(ports.clock);
    await decideAppealItem(tx, appealId, item, {
      decision,
      value: answer,
      byName: signedIn.name,
      at,
      reason,
    });
    const open = appeal.items.filter(each => each !== item && each.decided === null).map(keyOf);
    if (open.length === 0) await closeAppeal(tx, appealId, at);
    const moved = await moveAudit(tx, work, {
      auditId: audit.id,
      event: 'decide',
      reason,
      open,
      details: { appealId, item: key, decision },
    });
    if (!moved.ok) return moved;
    const { status, scorecard } = moved.value;
    return ok({ status, overall: scorecard.overall });
  });
};
