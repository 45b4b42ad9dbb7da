import type { AuditKind } from '@truthline/audit';
import type { Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedComparison } from './presented.ts';

export type Selection = {
  readonly checklistId: string;
  readonly version?: number | undefined;
  readonly waveIds?: readonly string[] | undefined;
  readonly kinds?: readonly AuditKind[] | undefined;
};

export const compareNetwork = async (
  work: Work,
  selection: Selection,
): Promise<Result<PresentedComparison, Problem>> => {
  throw new Error(String(work) + selection.checklistId);
};
