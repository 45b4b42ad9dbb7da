import { findNetwork, recordTrail, setOwnLocale, type TrailAction, type Tx } from '@truthline/db';
import { permittedActions } from '../policy/may.ts';
import type { RequestContext, Work } from '../request/context.ts';
import type { Locale } from '../request/locale.ts';
import type { SignedIn } from '../request/signed-in.ts';
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

const recordOwn = (tx: Tx, { actor, name }: SignedIn, action: TrailAction, details = {}) =>
  recordTrail(tx, {
    actorName: name,
    action,
    subject: { kind: 'person', id: actor.personId },
    dealerId: null,
    details,
  });

export const setLocale = ({ ports, signedIn }: Work, locale: Locale): Promise<{ readonly locale: Locale }> =>
  ports.store.within(signedIn.scope, async tx => {
    await setOwnLocale(tx, locale);
    await recordOwn(tx, signedIn, 'account.locale', { locale });
    return { locale };
  });

/**
 * Ends every session of the person, this one too, on every device. Sessions are kept by another role on another
 * connection: the entry is kept only where they have ended.
 */
export const signOutEverywhere = ({ ports, signedIn }: Work): Promise<{ readonly sessionsEnded: true }> =>
  ports.store.within(signedIn.scope, async tx => {
    await recordOwn(tx, signedIn, 'account.signOutEverywhere');
    await ports.auth.endAllSessions(signedIn.authUserId);
    return { sessionsEnded: true };
  });
