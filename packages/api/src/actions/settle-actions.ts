import type { Scorecard } from '@truthline/audit';
import {
  holdSettling,
  listActions,
  recordTrail,
  settleAction,
  type SavedAction,
  type Tx,
} from '@truthline/db';
import { actionTransition } from '@truthline/improvement';
import { tellClosed } from '../webhooks/tell-webhooks.ts';
import { actionOf } from './action-of.ts';

/** An audit that has just become final, and what it says of every item. */
export type FinalAudit = {
  readonly audit: {
    readonly id: string;
    readonly dealerId: string;
    readonly checklistId: string;
    readonly startedAt: string;
  };
  readonly scorecard: Pick<Scorecard, 'items'>;
};

/** What it says of one action; null where that is nothing. */
const verdictOf = (
  saved: SavedAction,
  { audit, scorecard }: FinalAudit,
): 'passed' | 'failed' | 'withdrawn' | null => {
  const item = scorecard.items.find(({ itemId }) => itemId === saved.itemId);
  if (saved.auditId === audit.id) {
    const stands = item?.state === 'answered' && item.score !== null && item.score < 1;
    return stands ? null : 'withdrawn';
  }
  if (item === undefined) return null;
  const moved = actionTransition(actionOf(saved), {
    type: 'reaudit',
    auditId: audit.id,
    dealerId: audit.dealerId,
    checklistId: audit.checklistId,
    startedAt: audit.startedAt,
    item,
  });
  return moved.ok ? (moved.value.status === 'closed' ? 'passed' : 'failed') : null;
};

/**
 * Holds the actions of the dealer against an audit in the transaction that has made it final: an item it passes closes its
 * action, one it fails counts against it, and of its own findings those that no longer stand lose theirs.
 */
export const settleActions = async (tx: Tx, actorName: string, final: FinalAudit): Promise<void> => {
  const { id: auditId, dealerId, checklistId } = final.audit;
  await holdSettling(tx, dealerId);
  for (const saved of await listActions(tx, { dealerId, checklistId, live: true })) {
    const verdict = verdictOf(saved, final);
    if (verdict === null || !(await settleAction(tx, saved.id, { byAuditId: auditId, verdict }))) continue;
    if (verdict === 'passed') await tellClosed(tx, saved, auditId);
    await recordTrail(tx, {
      actorName,
      action: 'action.reaudit',
      subject: { kind: 'action', id: saved.id },
      dealerId,
      details: { auditId, verdict },
    });
  }
};
