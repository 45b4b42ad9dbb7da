import type { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { problem, type Problem, type ProblemPlace } from './problem.ts';
import { ProblemError } from './problem-error.ts';

const fieldPlaces = (error: z.ZodError): readonly ProblemPlace[] =>
  error.issues.slice(0, 20).map(issue => ({ kind: 'field', id: issue.path.map(String).join('.') }));

/** What a client is told of an error. Anything not expected becomes `unexpected` with the request id, and nothing else. */
export const problemOf = (error: TRPCError, requestId: string | null): Problem => {
  if (error.cause instanceof ProblemError) return error.cause.problem;
  if (error.code === 'NOT_FOUND') return problem('notFound');
  if (error.code === 'PAYLOAD_TOO_LARGE') return problem('fileTooLarge');
  if (error.code === 'INTERNAL_SERVER_ERROR') return problem('unexpected', { requestId: requestId ?? '' });
  return problem('badInput', {}, error.cause instanceof z.ZodError ? fieldPlaces(error.cause) : []);
};
