import { findNetwork, setOwnLocale } from '@truthline/db';
import { permittedActions } from '../policy/may.ts';
import type { RequestContext, Work } from '../request/context.ts';
import type { Locale } from '../request/locale.ts';
import type { PresentedSession } from './presented.ts';

/** Who is signed in, where, and what they may; null for nobody. */
export const describeSession = async ({
  ports,
  signedIn,
}: RequestContext): Promise<PresentedSession | null> => {
  const found = await signedIn();
  if (found === null) return null;
  const { actor, scope, name, locale } = found;
  const network = await ports.store.within(scope, findNetwork);
  if (network === null) throw new Error('a member of a network that does not exist');
  return {
    person: { id: actor.personId, name, locale },
    network: { id: network.id, name: network.name },
    membership: { role: actor.role, dealerIds: actor.dealers },
    may: permittedActions(actor),
    demo: network.demo,
  };
};

export const setLocale = async (
  { ports, signedIn }: Work,
  locale: Locale,
): Promise<{ readonly locale: Locale }> => {
  await ports.store.within(signedIn.scope, tx => setOwnLocale(tx, locale));
  return { locale };
};

/** Ends every session of the person, this one too, on every device. */
export const signOutEverywhere = async ({
  ports,
  signedIn,
}: Work): Promise<{ readonly sessionsEnded: true }> => {
  await ports.auth.endAllSessions(signedIn.authUserId);
  return { sessionsEnded: true };
};
