import type { Result } from '@truthline/kernel';
import { TRPCError } from '@trpc/server';
import { httpFamily, type Problem } from './problem.ts';

/** Carries a problem through tRPC: the error formatter takes it out of `cause` again. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export const refused = (problem: Problem): TRPCError =>
  new TRPCError({
    code: httpFamily(problem.code),
    message: problem.code,
    cause: new ProblemError(problem),
  });

/** The one place where an expected failure stops being a value. */
export const answer = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw refused(result.error);
  return result.value;
};
