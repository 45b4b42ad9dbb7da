import type { Result } from '@truthline/kernel';
import type { ApiPorts, RequestContext } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedDemoPerson } from './presented.ts';

export const listDemoPeople = async (ports: ApiPorts): Promise<readonly PresentedDemoPerson[]> => {
  throw new Error(String(ports));
};
export const enterDemo = async (
  context: RequestContext,
  personId: string,
): Promise<Result<{ readonly personId: string }, Problem>> => {
  throw new Error(String(context) + personId);
};
