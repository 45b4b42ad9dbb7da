import type { CommittedChange } from '@truthline/document';
import type { Work } from '../request/context.ts';

export const pullChanges = async (
  work: Work,
  blueprintId: string,
  sinceRevision: number,
): Promise<{ readonly changes: readonly CommittedChange[] }> => {
  throw new Error(String(work) + blueprintId + sinceRevision);
};
