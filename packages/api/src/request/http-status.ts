import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { ProblemError } from './problem-error.ts';
import { httpFamily, type Problem } from './problem.ts';

/** The HTTP status of a problem for which tRPC has no family; null for all others. 507: Insufficient Storage. */
export const httpStatus = ({ code }: Problem): number | null => (code === 'storageFull' ? 507 : null);

/** The HTTP status that a problem is answered with outside of tRPC. */
export const problemStatus = (found: Problem): number =>
  httpStatus(found) ?? getHTTPStatusCodeFromError(new TRPCError({ code: httpFamily(found.code) }));

/** The status of a response all of whose calls were refused with such a problem; null leaves it to tRPC. */
export const responseStatus = (errors: readonly TRPCError[], callCount: number): number | null => {
  const [status = null, ...others] = errors.map(({ cause }) =>
    cause instanceof ProblemError ? httpStatus(cause.problem) : null,
  );
  return errors.length === callCount && others.every(other => other === status) ? status : null;
};
