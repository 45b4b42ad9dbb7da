import type { ChecklistVersion } from '@truthline/audit';
import type { Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedChecklist } from './presented.ts';

export type ChecklistKey = { readonly checklistId: string; readonly version: number };

export const listChecklists = async (work: Work): Promise<readonly PresentedChecklist[]> => {
  throw new Error(String(work));
};
export const getChecklist = async (
  work: Work,
  key: ChecklistKey,
): Promise<Result<ChecklistVersion, Problem>> => {
  throw new Error(String(work) + key.checklistId);
};
