import type { Ask } from '../policy/authorised.ts';
import { may } from '../policy/may.ts';
import { findSignedIn } from '../session/find-signed-in.ts';
import type { RequestContext, Work } from './context.ts';
import { problem } from './problem.ts';
import { refused } from './problem-error.ts';

/**
 * Who listens to a stream, as they are now: the session may have ended and the membership may have changed since it was
 * opened. A refusal thrown here ends the stream.
 */
export const lookUpAgain = async (
  { ports, requestHeaders }: RequestContext,
  ask: (work: Work) => Promise<Ask | null>,
): Promise<Work> => {
  const signedIn = await findSignedIn(ports, requestHeaders);
  if (signedIn === null) throw refused(problem('notSignedIn'));
  const work = { ports, signedIn };
  const asked = await ask(work);
  if (asked === null) throw refused(problem('notFound'));
  if (!may(signedIn.actor, asked.action, asked.target)) throw refused(problem('notAllowed'));
  return work;
};
