import type { Service } from '@truthline/blueprint';
import type { Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedBlueprint, PresentedBlueprintSummary } from './presented.ts';

export const listBlueprints = async (
  work: Work,
  dealerId: string | null,
): Promise<readonly PresentedBlueprintSummary[]> => {
  throw new Error(String(work) + dealerId);
};
export const openBlueprint = async (
  work: Work,
  blueprintId: string,
): Promise<Result<PresentedBlueprint, Problem>> => {
  throw new Error(String(work) + blueprintId);
};
export const findForDealer = async (
  work: Work,
  wish: { readonly dealerId: string; readonly service: Service },
): Promise<Result<{ readonly blueprintId: string }, Problem>> => {
  throw new Error(String(work) + wish.dealerId);
};
