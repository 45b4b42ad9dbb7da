import type { Problem } from '@truthline/api';

/** A call that came to nothing: with what the server said of it, or without where it could not be asked or understood. */
export class CallFailed extends Error {
  readonly problem: Problem | null;
  constructor(problem: Problem | null, cause?: unknown) {
    super(problem === null ? 'no answer' : `the server said ${problem.code}`, { cause });
    this.problem = problem;
  }
}
