import type { LintReport } from '@truthline/blueprint';
import type { Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';

export const lintStored = async (work: Work, blueprintId: string): Promise<Result<LintReport, Problem>> => {
  throw new Error(String(work) + blueprintId);
};
