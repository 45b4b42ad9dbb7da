import type { SetupLink } from '@truthline/db';
import { err, type Result } from '@truthline/kernel';
import type { ApiPorts } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { hashToken } from './one-time-link.ts';

/**
 * Does what a one-time link is for, and uses it up. Two who try at once do not both get in, so the link is taken first; where
 * the work is refused or fails it is given back, for nobody but its holder could ask for another.
 */
export const spendLink = async <Purpose extends SetupLink['purpose'], T>(
  { signIn, clock }: Pick<ApiPorts, 'signIn' | 'clock'>,
  token: string,
  purpose: Purpose,
  work: (link: Extract<SetupLink, { purpose: Purpose }>) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> => {
  const tokenHash = hashToken(token);
  const isOurs = (link: SetupLink | null): link is Extract<SetupLink, { purpose: Purpose }> =>
    link?.purpose === purpose;
  // A link for something else is left alone.
  if (!isOurs(await signIn.findSetupLink(tokenHash, isoInstant(clock)))) return err(problem('linkNotUsable'));
  const link = await signIn.takeSetupLink(tokenHash, isoInstant(clock));
  if (!isOurs(link)) return err(problem('linkNotUsable'));
  let done = false;
  try {
    const outcome = await work(link);
    done = outcome.ok;
    return outcome;
  } finally {
    if (!done) await signIn.giveBackSetupLink(tokenHash);
  }
};
