import { findPerson, listDealers, systemScope, type Tx } from '@truthline/db';
import type { Actor } from '../policy/may.ts';
import type { ApiPorts } from '../request/context.ts';
import { scopeOfActor } from '../request/scope.ts';
import type { SignedIn } from '../request/signed-in.ts';

/** A person of the network as a request meets them: with the membership they have now. Null for who has none, or no account. */
export const identify = async (tx: Tx, personId: string): Promise<SignedIn | null> => {
  const person = await findPerson(tx, personId);
  if (person === null || person.membership === null || person.authUserId === null) return null;
  const { role, dealerIds } = person.membership;
  const actor: Actor = { personId, networkId: tx.scope.networkId, role, dealers: dealerIds };
  const everyDealer = async () => (await listDealers(tx)).map(({ id }) => id);
  return {
    actor,
    scope: await scopeOfActor(actor, everyDealer),
    authUserId: person.authUserId,
    name: person.name,
    locale: person.locale,
  };
};

/** Who the cookies of a request say it is, looked up anew for every request: a session that was ended is over. */
export const findSignedIn = async (
  { auth, signIn, store }: ApiPorts,
  headers: Headers,
): Promise<SignedIn | null> => {
  if (!headers.has('cookie')) return null;
  const session = await auth.readSession(headers);
  if (session === null) return null;
  const [place] = await signIn.peopleOfUser(session.authUserId);
  if (place === undefined) return null;
  return store.within(systemScope(place.networkId), tx => identify(tx, place.personId));
};
