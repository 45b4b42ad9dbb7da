import type { Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import type { Selection } from './comparison-service.ts';
import type { PresentedHeatmap } from './presented.ts';

export const mapHeat = async (
  work: Work,
  selection: Selection,
): Promise<Result<PresentedHeatmap, Problem>> => {
  throw new Error(String(work) + selection.checklistId);
};
