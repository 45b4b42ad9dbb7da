import { storeBlueprint, type StoredBlueprint } from '@truthline/blueprint';
import { findBlueprint, listChangesBefore } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { blueprintAt } from './blueprint-at.ts';
import { readCommitted } from './committed-change.ts';
import type { PresentedHistory } from './presented-versions.ts';

/** The most changes one page of the history carries. */
export const HISTORY_PAGE = 200;

export type HistoryWish = {
  readonly blueprintId: string;
  readonly beforeRevision?: number | undefined;
  readonly limit?: number | undefined;
};

/** Every change with its author and time, newest first, a page at a time. */
export const readHistory = async (
  { ports, signedIn }: Work,
  { blueprintId, beforeRevision, limit = 50 }: HistoryWish,
): Promise<PresentedHistory> => {
  const saved = await ports.store.within(signedIn.scope, tx =>
    listChangesBefore(tx, blueprintId, beforeRevision ?? null, limit),
  );
  const last = saved.at(-1);
  return {
    changes: saved.map(change => ({ ...readCommitted(change), adoptedVersion: change.adoptedVersion })),
    next: last === undefined || saved.length < limit || last.revision === 1 ? null : last.revision,
  };
};

/** The drawing as it was at a revision. Taking it back is a change like any other: a `change.revert` that is pushed. */
export const readAt = (
  { ports, signedIn }: Work,
  blueprintId: string,
  revision: number,
): Promise<Result<StoredBlueprint, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const saved = await findBlueprint(tx, blueprintId);
    if (saved === null) return err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]));
    const blueprint = await blueprintAt(tx, saved, revision);
    return blueprint === null
      ? err(problem('revisionUnknown', { revision, newest: saved.revision }))
      : ok(storeBlueprint(blueprint));
  });
