import { databaseFailure } from '@truthline/db';
import { problem, type Problem } from './problem.ts';
import { isUnstorable } from './unstorable.ts';

/** The error with what caused it, and what caused that. */
function* causesOf(error: unknown): Generator {
  let current = error;
  for (let depth = 0; depth < 10 && current !== undefined && current !== null; depth += 1) {
    yield current;
    current = current instanceof Error ? current.cause : null;
  }
}

/** What is to be said where the database, and no bug of ours, made a call fail; null where it did not. */
export const databaseProblem = (error: unknown): Problem | null => {
  for (const cause of causesOf(error)) {
    // A value that the database cannot hold is the sender's mistake.
    if (isUnstorable(cause)) return problem('badInput');
    const failure = databaseFailure(cause);
    if (failure !== null) return problem(failure === 'full' ? 'storageFull' : 'tryAgain');
  }
  return null;
};
