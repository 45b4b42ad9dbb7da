import type { Result } from '@truthline/kernel';
import type { ApiPorts, RequestContext } from '../request/context.ts';
import type { Locale } from '../request/locale.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedLink, PresentedSetupStatus } from './presented.ts';

export type NewAdministrator = {
  readonly token: string;
  readonly networkName: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
};

export const readSetupStatus = async (ports: ApiPorts): Promise<PresentedSetupStatus> => {
  throw new Error(String(ports));
};
export const readSetupLink = async (
  ports: ApiPorts,
  token: string,
): Promise<Result<PresentedLink, Problem>> => {
  throw new Error(String(ports) + token);
};
/** Signs the new administrator in as well. */
export const createAdministrator = async (
  context: RequestContext,
  request: NewAdministrator,
): Promise<Result<{ readonly personId: string }, Problem>> => {
  throw new Error(String(context) + request.name);
};
export const acceptInvitation = async (
  context: RequestContext,
  request: { readonly token: string; readonly password: string },
): Promise<Result<{ readonly personId: string }, Problem>> => {
  throw new Error(String(context) + request.token);
};
