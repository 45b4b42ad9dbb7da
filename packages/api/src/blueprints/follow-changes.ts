import type { CommittedChange } from '@truthline/document';
import { tracked } from '@trpc/server';
import type { Work } from '../request/context.ts';
import { pullChanges } from './pull-changes.ts';

export async function* followChanges(
  work: Work,
  blueprintId: string,
  lastRevision: number | null,
  signal: AbortSignal | undefined,
) {
  for (const change of (await pullChanges(work, blueprintId, lastRevision ?? 0))
    .changes as readonly CommittedChange[]) {
    if (signal?.aborted) return;
    yield tracked(String(change.revision), change);
  }
}
