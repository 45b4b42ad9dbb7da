import { listChangesSince } from '@truthline/db';
import type { CommittedChange } from '@truthline/document';
import type { Work } from '../request/context.ts';
import { readCommitted } from './committed-change.ts';

/** The most changes one answer carries; a client that gets as many asks again. */
export const PULL_LIMIT = 1000;

/** The changes after a revision, oldest first. */
export const pullChanges = async (
  { ports, signedIn }: Work,
  blueprintId: string,
  sinceRevision: number,
): Promise<{ readonly changes: readonly CommittedChange[] }> => {
  const saved = await ports.store.within(signedIn.scope, tx =>
    listChangesSince(tx, blueprintId, sinceRevision, PULL_LIMIT),
  );
  return { changes: saved.map(readCommitted) };
};
