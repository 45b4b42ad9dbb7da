import type { ChangeRequest, PushOutcome } from '@truthline/document';
import type { Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';

export const pushChanges = async (
  work: Work,
  blueprintId: string,
  changes: readonly ChangeRequest[],
): Promise<Result<readonly PushOutcome[], Problem>> => {
  throw new Error(String(work) + blueprintId + changes.length);
};
