import { isoInstant } from '../request/instant.ts';
import {
  appendChange,
  findChange,
  lockBlueprint,
  recordTrail,
  type SavedBlueprint,
  type Tx,
} from '@truthline/db';
import { labelOf, serverApply, type ChangeRequest, type PushOutcome } from '@truthline/document';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { readCommitted } from './committed-change.ts';
import { isStorable } from './storable.ts';

type Pushed = { readonly saved: SavedBlueprint; readonly outcome: PushOutcome };

const pushOne = async (
  tx: Tx,
  { ports, signedIn }: Work,
  saved: SavedBlueprint,
  request: ChangeRequest,
): Promise<Pushed> => {
  if (!isStorable(request.command)) {
    const refusal = { reason: 'notUnderstood' } as const;
    return { saved, outcome: { status: 'refused', changeId: request.changeId, refusal } };
  }
  const earlier = await findChange(tx, saved.id, request.changeId);
  const known = (changeId: string): PushOutcome | null =>
    earlier === null ? null : { status: 'committed', changeId, change: readCommitted(earlier) };
  const committedAt = isoInstant(ports.clock);
  const author = { actorId: signedIn.actor.personId, actorName: signedIn.name, committedAt };
  const applied = serverApply(
    { blueprint: saved.blueprint, revision: saved.revision, known },
    request,
    author,
  );
  if (!applied.appended || applied.outcome.status === 'refused') return { saved, outcome: applied.outcome };
  const { changeId, command, diff } = applied.outcome.change;
  const next = await appendChange(
    tx,
    saved,
    { changeId, actorName: signedIn.name, committedAt, command, diff, adoptedVersion: null },
    applied.blueprint,
  );
  await recordTrail(tx, {
    actorName: signedIn.name,
    action: 'blueprint.change',
    subject: { kind: 'blueprint', id: saved.id },
    dealerId: saved.dealerId,
    details: { revision: next.revision, command: labelOf(command) },
  });
  return { saved: next, outcome: applied.outcome };
};

/**
 * Carries out changes in their order, in one transaction that holds the blueprint's row: log, snapshot, trail and notice
 * are there together or not at all. A change id seen before gets its earlier answer.
 */
export const pushChanges = (
  work: Work,
  blueprintId: string,
  changes: readonly ChangeRequest[],
): Promise<Result<readonly PushOutcome[], Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    let saved = await lockBlueprint(tx, blueprintId);
    if (saved === null) return err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]));
    const outcomes: PushOutcome[] = [];
    for (const request of changes) {
      const pushed = await pushOne(tx, work, saved, request);
      saved = pushed.saved;
      outcomes.push(pushed.outcome);
    }
    return ok(outcomes);
  });
