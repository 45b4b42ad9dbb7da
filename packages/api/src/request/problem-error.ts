import type { Result } from '@truthline/kernel';
import { TRPCError } from '@trpc/server';
import { httpFamily, type Problem } from './problem.ts';

/** Carries a problem through tRPC: the error formatter takes it out of `cause` again. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.code, { cause });
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** `because` is for the log alone. */
export const refused = (problem: Problem, because?: unknown): TRPCError =>
  new TRPCError({
    code: httpFamily(problem.code),
    message: problem.code,
    cause: new ProblemError(problem, because),
  });

/** The one place where an expected failure stops being a value. */
export const answer = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw refused(result.error);
  return result.value;
};
