import type { TRPCError } from '@trpc/server';
import { ProblemError } from './problem-error.ts';
import type { Problem } from './problem.ts';

/** The HTTP status of a problem for which tRPC has no family; null for all others. 507: Insufficient Storage. */
export const httpStatus = ({ code }: Problem): number | null => (code === 'storageFull' ? 507 : null);

/** The status of a response all of whose calls were refused with such a problem; null leaves it to tRPC. */
export const responseStatus = (errors: readonly TRPCError[], callCount: number): number | null => {
  const [status = null, ...others] = errors.map(({ cause }) =>
    cause instanceof ProblemError ? httpStatus(cause.problem) : null,
  );
  return errors.length === callCount && others.every(other => other === status) ? status : null;
};
