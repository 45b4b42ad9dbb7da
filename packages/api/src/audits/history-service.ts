import { listCorrections, listScoreEntries, listTransitions, findAuditHeader } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { auditPlace } from './audit-place.ts';
import type { PresentedHistory } from './presented.ts';

/** The ledger of an audit: every step, every corrected answer, every scoring, each in its order. */
export const readHistory = (
  { ports, signedIn }: Work,
  auditId: string,
): Promise<Result<PresentedHistory, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if ((await findAuditHeader(tx, auditId)) === null)
      return err(problem('notFound', {}, auditPlace(auditId)));
    const transitions = await listTransitions(tx, auditId);
    const corrections = await listCorrections(tx, auditId);
    const scores = await listScoreEntries(tx, auditId);
    return ok({
      transitions: transitions.map(({ number, event, from, to, actorName, at, reason }) => ({
        number,
        event,
        from,
        to,
        actorName,
        at,
        reason,
      })),
      corrections: corrections.map(
        ({ number, itemId, instance, cause, before, after, reason, actorName, at }) => ({
          number,
          itemId,
          instance,
          cause,
          before,
          after,
          reason,
          actorName,
          at,
        }),
      ),
      scores: scores.map(({ number, cause, overall, outcome, at }) => ({
        number,
        cause,
        overall,
        outcome,
        at,
      })),
    });
  });
