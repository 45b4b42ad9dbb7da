import { findAction, holdActions, moveAction as saveMove, recordTrail } from '@truthline/db';
import { actionTransition, type ActionRefusal, type ActionStatus } from '@truthline/improvement';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { actionOf } from './action-of.ts';
import type { ActionStep } from './presented.ts';

export type WishedMove = {
  readonly actionId: string;
  readonly step: ActionStep;
  /** Why it is withdrawn; nothing else asks for it. */
  readonly reason: string;
};

const problemOf = (refusal: ActionRefusal): Problem => {
  switch (refusal.reason) {
    case 'notInThisStatus':
      return problem('notInThisStatus', { status: refusal.status });
    case 'reasonMissing':
      return problem('reasonMissing');
    case 'otherDealer':
    case 'otherItem':
    case 'notLater':
    case 'notJudged':
      throw new Error(`${refusal.reason}: only a re-audit is refused so`);
  }
};

/** Starts an action, reports it done or withdraws it; only a re-audit closes it. */
export const moveAction = (
  { ports, signedIn }: Work,
  { actionId, step, reason }: WishedMove,
): Promise<Result<{ readonly status: ActionStatus }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const known = await findAction(tx, actionId);
    if (known === null) return err(problem('notFound'));
    await holdActions(tx, known.dealerId);
    // Read again: whoever held the dealer's actions may have moved it.
    const action = await findAction(tx, actionId);
    if (action === null) return err(problem('notFound'));
    const moved = actionTransition(actionOf(action), { type: step, reason });
    if (!moved.ok) return err(problemOf(moved.error));
    const { status } = moved.value;
    if (!(await saveMove(tx, actionId, { status, reason: step === 'withdraw' ? reason : null })))
      return err(problem('notAllowed'));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'action.move',
      subject: { kind: 'action', id: actionId },
      dealerId: action.dealerId,
      details: { step, status },
    });
    return ok({ status });
  });
