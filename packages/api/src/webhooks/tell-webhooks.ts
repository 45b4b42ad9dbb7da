import type { Scorecard } from '@truthline/audit';
import { hasWebhooks, raiseWebhooks, type Tx, type WebhookEvent } from '@truthline/db';
import { systemClock } from '@truthline/kernel';
import { isoInstant } from '../request/instant.ts';

/** An audit that has just become final. */
export type ToldAudit = {
  readonly audit: {
    readonly id: string;
    readonly dealerId: string;
    readonly checklistId: string;
    readonly checklistVersion: number;
    readonly waveId: string | null;
    readonly kind: string;
    readonly startedAt: string;
  };
  readonly scorecard: Pick<Scorecard, 'items' | 'overall' | 'outcome' | 'scoringVersion'>;
};

type Subject = { readonly id: string; readonly dealerId: string };

const raise = (tx: Tx, event: WebhookEvent, { id, dealerId }: Subject, data: object): Promise<void> => {
  const at = isoInstant(systemClock);
  const { networkId } = tx.scope;
  const body = JSON.stringify({ version: 1, event, at, networkId, data });
  return raiseWebhooks(tx, { event, subjectId: id, dealerId, body, at });
};

/** That audits are final, and each finding of theirs: written in the transaction that makes them so. */
export const tellFinal = async (tx: Tx, finals: readonly ToldAudit[]): Promise<void> => {
  if (finals.length === 0 || !(await hasWebhooks(tx))) return;
  for (const { audit, scorecard } of finals) {
    const { id: auditId, dealerId, checklistId, checklistVersion, waveId, kind, startedAt } = audit;
    const { overall, outcome, scoringVersion, items } = scorecard;
    const about = { auditId, dealerId, checklistId, checklistVersion, waveId, kind };
    await raise(tx, 'audit.final', audit, { ...about, startedAt, overall, outcome, scoringVersion });
    for (const { itemId, momentId, state, score, critical, criticalFailed } of items)
      if (state === 'answered' && score !== null && score < 1)
        await raise(tx, 'finding.opened', audit, {
          ...about,
          itemId,
          momentId,
          score,
          critical,
          criticalFailed,
        });
  }
};

/** That an action has been proved by a re-audit. */
export const tellClosed = async (
  tx: Tx,
  action: Subject & { readonly auditId: string; readonly itemId: string; readonly momentId: string },
  closedByAuditId: string,
): Promise<void> => {
  if (!(await hasWebhooks(tx))) return;
  const { id: actionId, dealerId, auditId, itemId, momentId } = action;
  await raise(tx, 'action.closed', action, {
    actionId,
    dealerId,
    auditId,
    itemId,
    momentId,
    closedByAuditId,
  });
};
