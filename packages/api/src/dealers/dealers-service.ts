import type { Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedDealer } from './presented.ts';

export const listDealers = async (work: Work): Promise<readonly PresentedDealer[]> => {
  throw new Error(String(work));
};
export const getDealer = async (work: Work, dealerId: string): Promise<Result<PresentedDealer, Problem>> => {
  throw new Error(String(work) + dealerId);
};
