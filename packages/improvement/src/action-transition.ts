import type { ItemScore } from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import type { Action, ActionStatus } from './action.ts';

export type ActionEvent =
  | { readonly type: 'start' }
  | { readonly type: 'report' }
  /** A later audit of the same dealer judged the item again. */
  | {
      readonly type: 'reaudit';
      readonly auditId: string;
      readonly dealerId: string;
      readonly checklistId: string;
      /** When that audit began: UTC instant, ISO 8601. */
      readonly startedAt: string;
      readonly item: Pick<ItemScore, 'itemId' | 'score' | 'state'>;
    }
  /** The finding fell away, for instance on appeal. */
  | { readonly type: 'withdraw'; readonly reason: string };

export type ActionRefusal =
  | { readonly reason: 'notInThisStatus'; readonly status: ActionStatus; readonly event: ActionEvent['type'] }
  | { readonly reason: 'otherDealer' }
  | { readonly reason: 'otherItem' }
  | { readonly reason: 'notLater' }
  | { readonly reason: 'notJudged' }
  | { readonly reason: 'reasonMissing' };

/**
 * Moves an action. Its owner can start it and report it done; only a later audit in which the same item reaches full
 * score closes it, from whatever it was in, and one in which it fails opens it again. Not applicable, not observed
 * and unanswered prove nothing.
 */
export const actionTransition = (action: Action, event: ActionEvent): Result<Action, ActionRefusal> => {
  const { status } = action;
  const refused = err({ reason: 'notInThisStatus', status, event: event.type } as const);
  if (status === 'closed' || status === 'withdrawn') return refused;
  switch (event.type) {
    case 'start':
      return status === 'open' ? ok({ ...action, status: 'underWay' }) : refused;
    case 'report':
      return status === 'done' ? refused : ok({ ...action, status: 'done' });
    case 'withdraw':
      return event.reason.trim() === ''
        ? err({ reason: 'reasonMissing' })
        : ok({ ...action, status: 'withdrawn' });
    case 'reaudit':
      return reaudited(action, event);
  }
};

const reaudited = (
  action: Action,
  { auditId, dealerId, checklistId, startedAt, item }: Extract<ActionEvent, { type: 'reaudit' }>,
): Result<Action, ActionRefusal> => {
  if (dealerId !== action.dealerId) return err({ reason: 'otherDealer' });
  if (checklistId !== action.checklistId || item.itemId !== action.itemId)
    return err({ reason: 'otherItem' });
  if (auditId === action.auditId || Date.parse(startedAt) <= Date.parse(action.openedAt))
    return err({ reason: 'notLater' });
  if (item.state !== 'answered' || item.score === null) return err({ reason: 'notJudged' });
  return item.score === 1
    ? ok({ ...action, status: 'closed', closedByAuditId: auditId })
    : ok({ ...action, status: 'open', failedReaudits: action.failedReaudits + 1 });
};
