import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { appRouter } from '../app-router.ts';
import type { ApiPorts } from '../request/context.ts';
import { problemOf } from '../request/problem-of.ts';
import { problem, type Problem } from '../request/problem.ts';
import { ACTIONS_OF_SCOPE } from '../integrations/key-scope.ts';
import { err, ok, type Result } from '@truthline/kernel';
import type { KeyHolder } from './key-holder.ts';
import type { Operation } from './operation.ts';
import { readParameters, type AddressParameters } from './read-parameters.ts';

export type OpenRequest = {
  readonly requestId: string;
  readonly parameters: AddressParameters;
  readonly file: Uint8Array | null;
};

/** What a program is answered; `because` of a bug is for the log alone. */
export type OpenAnswer = Result<unknown, { readonly problem: Problem; readonly because: unknown }>;

/** True where the key was made for this. */
const hasScope = ({ signedIn }: KeyHolder, { scope }: Operation): boolean =>
  ACTIONS_OF_SCOPE[scope].every(action => signedIn.actor.limitedTo?.has(action) === true);

/**
 * Answers one operation with the procedure of the router that stands behind it, called as the key's maker held to the key's
 * scopes: policy, row-level security and disclosure are asked as for a person.
 */
export const answerOperation = async (
  ports: ApiPorts,
  holder: KeyHolder,
  operation: Operation,
  { requestId, parameters, file }: OpenRequest,
): Promise<OpenAnswer> => {
  if (!hasScope(holder, operation)) return err({ problem: problem('notAllowed'), because: null });
  const calls = appRouter.createCaller({
    ports,
    signedIn: () => Promise.resolve(holder.signedIn),
    requestId,
    requestHeaders: new Headers(),
    setCookies: () => undefined,
  });
  const [outcome] = await Promise.allSettled([
    operation.call(calls, readParameters(operation, parameters), file),
  ]);
  if (outcome.status === 'fulfilled') return ok(outcome.value);
  const because: unknown = outcome.reason;
  if (because instanceof z.ZodError)
    return err({
      problem: problemOf(new TRPCError({ code: 'BAD_REQUEST', cause: because }), requestId),
      because: null,
    });
  if (!(because instanceof TRPCError)) throw because;
  const told = problemOf(because, requestId);
  return err({ problem: told, because: told.code === 'unexpected' ? because.cause : null });
};
