import type { Problem } from '@truthline/api';
import { CallFailed } from './call-failed.ts';

/** What went wrong with a call: what the server said, or that it could not be asked. */
export type CallProblem = Problem | { readonly code: 'noAnswer' };

/** What the server said to a call over plain HTTP. */
export class CallRefused extends Error {
  readonly code: Problem['code'];
  constructor(code: Problem['code']) {
    super(`the server said ${code}`);
    this.code = code;
  }
}

export const problemOf = (error: unknown): CallProblem => {
  if (error instanceof CallRefused)
    return { code: error.code, messageKey: `problem.${error.code}`, values: {}, place: [] };
  if (error instanceof CallFailed && error.problem !== null) return error.problem;
  return { code: 'noAnswer' };
};

/** What a failed call means for what waits here: nobody was reached, try again later, or the answer is no. */
export type CallFailure = 'unreachable' | 'later' | 'refused';

/** Reasons that pass by themselves: the server restarts, is full or has too much to do. */
const passing: ReadonlySet<string> = new Set(['unexpected', 'tooManyRequests', 'tryAgain', 'storageFull']);

/** What the code of a problem means; one of a newer server is a refusal as well. */
export const failureOfCode = (code: string): CallFailure => {
  if (code === 'noAnswer') return 'unreachable';
  return passing.has(code) ? 'later' : 'refused';
};

export const failureOf = (error: unknown): CallFailure => failureOfCode(problemOf(error).code);

/** True where asking again later may help: nothing that waits here is to be given up. */
export const mayPass = (error: unknown): boolean => failureOf(error) !== 'refused';
