import { isTRPCClientError } from '@trpc/client';
import type { AppRouter, Problem } from '@truthline/api';

/** What went wrong with a call: what the server said, or that it could not be asked. */
export type CallProblem = Problem | { readonly code: 'noAnswer' };

export const problemOf = (error: unknown): CallProblem => {
  if (isTRPCClientError<AppRouter>(error)) {
    const problem = error.data?.problem;
    if (problem !== undefined) return problem;
  }
  return { code: 'noAnswer' };
};

/** True where the server was not reached: worth trying again by itself. */
export const isUnreachable = (error: unknown): boolean => problemOf(error).code === 'noAnswer';
